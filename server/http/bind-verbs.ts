import { athleteIds } from '../store/athlete-store.ts'
import { access } from '../usecases/access.ts'
import { activityOriginal, activitySamples, activitySegmentLines } from '../usecases/activity-bytes.ts'
import { addSentMap } from '../usecases/add-ground-map.ts'
import { addManualActivity } from '../usecases/add-manual-activity.ts'
import { alertDetail } from '../usecases/alert-detail.ts'
import { acknowledgeAlert, allAlerts } from '../usecases/alerts.ts'
import { changeSettings, currentSettings } from '../usecases/change-settings.ts'
import { closeImport } from '../usecases/close-import.ts'
import { controlImport } from '../usecases/control-import.ts'
import { correctActivity } from '../usecases/correct-activity.ts'
import { deleteActivity, restoreActivity } from '../usecases/delete-activity.ts'
import { exportCsv, exportDiary } from '../usecases/export-diary.ts'
import { groundInBox } from '../usecases/ground-in-box.ts'
import { groundMaps, removeGroundMap } from '../usecases/ground-maps.ts'
import { importFileOriginal, importFiles } from '../usecases/import-files.ts'
import { importOutcomes } from '../usecases/import-outcomes.ts'
import { importHistory, importProgress, importSummary } from '../usecases/import-progress.ts'
import { addUpload, importUpload } from '../usecases/import-upload.ts'
import { loadDemo } from '../usecases/load-demo.ts'
import { openImport } from '../usecases/open-import.ts'
import { overview } from '../usecases/overview.ts'
import { addPlace, changePlace, places, removePlace } from '../usecases/places.ts'
import type { Product } from '../usecases/product.ts'
import { activityList, readActivity } from '../usecases/read-activities.ts'
import { readDenseDays, roomOn } from '../usecases/read-days.ts'
import { readWeeks } from '../usecases/read-weeks.ts'
import { recalculationDetail, recalculationHistory } from '../usecases/recalculations.ts'
import { resumableUpload } from '../usecases/resumable-upload.ts'
import { shareTrack } from '../usecases/share-track.ts'
import { tileOrigin } from '../usecases/tile-address.ts'
import { addZone, removeZone, zones } from '../usecases/zones.ts'
import type { ApiVerbs } from './api-verbs.ts'
import { bindDiary } from './bind-diary.ts'
import { bindNotify } from './bind-notify.ts'

/** The use cases as the verbs HTTP asks for: here the compiler holds what they make to what the contract promises. */
export function bindVerbs(product: Product): ApiVerbs {
  return {
    overview: (athlete) => overview(product, athlete),
    weeks: (athlete, range) => readWeeks(product, athlete, range),
    days: (athlete, range) => readDenseDays(product, athlete, range),
    roomOn: (athlete, date) => roomOn(product, athlete, date),

    listActivities: (athlete, query) => activityList(product, athlete, query),
    getActivity: (athlete, id) => readActivity(product, athlete, id),
    correctActivity: (athlete, id, patch) => correctActivity(product, athlete, { id, patch }),
    deleteActivity: (athlete, id) => deleteActivity(product, athlete, id),
    restoreActivity: (athlete, id) => restoreActivity(product, athlete, id),
    addManualActivity: (athlete, entry) => addManualActivity(product, athlete, entry),
    activitySamples: (athlete, id) => activitySamples(product, athlete, id),
    activitySegments: (athlete, id) => activitySegmentLines(product, athlete, id),
    activityOriginal: (athlete, id) => activityOriginal(product, athlete, id),

    shareTrack: (athlete, id) => shareTrack(product, athlete, id),

    importUpload: (athlete, upload) => importUpload(product, athlete, upload),
    openImport: (athlete, about) => openImport(product, athlete, about),
    addUpload: (athlete, id, upload) => addUpload(product, athlete, id, upload),
    closeImport: (athlete, id) => closeImport(product, athlete, id),
    controlImport: (athlete, id, action) => controlImport(product, athlete, id, action),
    listImports: (athlete, query) => importHistory(product, athlete, query),
    importSummary: (athlete, id) => importSummary(product, athlete, id),
    importOutcomes: (athlete, id) => importOutcomes(product, athlete, id),
    listImportFiles: (athlete, id, query) => importFiles(product, athlete, id, query),
    importFileOriginal: (athlete, id, fileId) => importFileOriginal(product, athlete, id, fileId),
    getImport: (athlete, id) => importProgress(product, athlete, id),
    resumableUpload: (athlete, request) => resumableUpload(product, athlete, request),
    loadDemo: (athlete) => loadDemo(product, athlete),

    exportDiary: (athlete, version) => exportDiary(product, athlete, { version }),
    exportCsv: (athlete, table) => exportCsv(product, athlete, table),

    getSettings: (athlete) => currentSettings(product, athlete),
    changeSettings: (athlete, patch) => changeSettings(product, athlete, patch),
    listRecalculations: (athlete) => recalculationHistory(product, athlete),
    getRecalculation: (athlete, id) => recalculationDetail(product, athlete, id),
    listMaps: (athlete) => groundMaps(product, athlete),
    addMap: (athlete, upload) => addSentMap(product, athlete, upload),
    removeMap: (athlete, id) => removeGroundMap(product, athlete, id),
    groundInBox: (athlete, box) => groundInBox(product, athlete, box),
    listPlaces: (athlete) => places(product, athlete),
    addPlace: (athlete, place) => addPlace(product, athlete, place),
    changePlace: (athlete, id, patch) => changePlace(product, athlete, { id, patch }),
    removePlace: (athlete, id) => removePlace(product, athlete, id),
    listZones: (athlete) => zones(product, athlete),
    addZone: (athlete, zone) => addZone(product, athlete, zone),
    removeZone: (athlete, id) => removeZone(product, athlete, id),
    tileOrigin: () => tileOrigin(product),
    listAlerts: (athlete, query) => allAlerts(product, athlete, query),
    alertDetail: (athlete, id) => alertDetail(product, athlete, id),
    acknowledgeAlert: (athlete, id) => acknowledgeAlert(product, athlete, id),

    ...bindDiary(product),
    ...bindNotify(product),
    ...access(product),
    closing: product.closing,
    pingDatabase: async () => void (await athleteIds(product.store)),
  }
}
