import { makeZip, type ZipEntry } from './make-zip.ts'
import { sampleBytes } from './sample-bytes.ts'

/** How Garmin has packed an account's export over the years, and what people make of it. */
export type GarminLayout =
  | 'parts'
  | 'fitness-uploaded-files'
  | '2018'
  | 'without-top-folder'
  | 'unpacked'
  | 'single-part'
  | 'single-activity'

export interface GarminShape {
  readonly layout?: GarminLayout
  /** Into how many inner zips the files are dealt. */
  readonly parts?: number
  /** What is no activity, for each one that is. */
  readonly othersEach?: number
}

/** The account's address, which stands in the name of every file; with the sign that an old pattern took for its end. */
export const GARMIN_ADDRESS = 'some_body+run@example.co.uk'

export const GARMIN_ACTIVITIES = 6

const FOLDERS: Record<Exclude<GarminLayout, 'single-part' | 'single-activity'>, string> = {
  parts: 'DI_CONNECT/DI-Connect-Uploaded-Files/',
  'fitness-uploaded-files': 'DI_CONNECT/DI-Connect-Fitness-Uploaded-Files/',
  2018: 'DI_CONNECT/DI-Connect-Fitness/',
  'without-top-folder': 'DI-Connect-Uploaded-Files/',
  unpacked: 'DI_CONNECT/DI-Connect-Uploaded-Files/',
}

/** An account's export as Garmin makes it, of the sample files: six are activities, all others are not. */
export function garminArchive(shape: GarminShape = {}): ZipEntry[] {
  const { layout = 'parts', parts = 3 } = shape
  const uploads = uploadedFiles(shape.othersEach ?? 3)
  if (layout === 'single-activity') return [{ name: '19012345678_ACTIVITY.fit', bytes: uploads[0]!.bytes }]
  if (layout === 'single-part') return uploads
  const folder = FOLDERS[layout]
  const packed = Array.from({ length: parts }, (_, part) => ({
    name: `${folder}UploadedFiles_0-_Part${part + 1}.zip`,
    bytes: makeZip(uploads.filter((_file, i) => i % parts === part)),
    method: 'stored' as const,
  }))
  const own = layout === 'unpacked' ? uploads.map((file) => ({ ...file, name: folder + String(file.name) })) : packed
  return [{ name: folder, bytes: new Uint8Array() }, ...own, ...summaries(layout)]
}

function uploadedFiles(othersEach: number): ZipEntry[] {
  const monitoring = sampleBytes('broken/monitoring.fit')
  const activities = ['road-run', 'hill-run', 'treadmill-run', 'paused-run', 'walk', 'ride-and-run']
  const files = activities.flatMap((name, i) => [
    sampleBytes(`fit/${name}.fit`),
    ...Array.from({ length: othersEach }, (_, k) => other(monitoring, i * othersEach + k)),
  ])
  return files.map((bytes, i) => ({ name: `${GARMIN_ADDRESS}_${50_000_000 + i * 7}.fit`, bytes }))
}

/** Each a file of its own: a byte behind the end, which a FIT may have. */
function other(bytes: Uint8Array, number: number): Uint8Array {
  return Uint8Array.from([...bytes, number & 255])
}

function summaries(layout: GarminLayout): ZipEntry[] {
  const top = layout === 'without-top-folder' ? '' : 'DI_CONNECT/'
  const list = [{ summarizedActivitiesExport: [{ activityId: 1, name: 'Running', distance: 500_000 }] }]
  return [
    {
      name: `${top}DI-Connect-Fitness/${GARMIN_ADDRESS}_0_summarizedActivities.json`,
      bytes: text(JSON.stringify(list)),
    },
    { name: `${top}DI-Connect-User/user_profile.json`, bytes: text('{}') },
    { name: `${top}DI-Connect-Wellness/2025-09-01_heartRateZones.json`, bytes: text('[]') },
    { name: 'customer_data/customer.json', bytes: text(`{"emailAddress":"${GARMIN_ADDRESS}"}`) },
  ]
}

function text(words: string): Uint8Array {
  return new TextEncoder().encode(words)
}
