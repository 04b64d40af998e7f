import { countText } from '../view/count-text.ts'
import { isMapFile } from '../view/is-map-file.ts'
import { addFiles } from './import-queue.ts'
import { addMaps } from './map-queue.ts'
import { address, navigate } from './router.ts'
import { showToast } from './toasts.ts'

/** Where maps are listed. */
const MAPS_PAGE = '/settings/ground'

/** Takes files that were chosen or dropped: surface maps are added as such, everything else is imported. */
export function takeFiles(files: readonly File[]): void {
  const maps = files.filter(({ name }) => isMapFile(name))
  addFiles(files.filter(({ name }) => !isMapFile(name)))
  if (maps.length === 0) return
  addMaps(maps)
  if (address.get().split('?')[0] === MAPS_PAGE) return
  const [only] = maps
  const what =
    maps.length === 1 && only !== undefined ? `“${only.name}” is a surface map` : countText(maps.length, 'surface map')
  const added = maps.length === 1 ? 'and is being added to your maps.' : 'are being added.'
  showToast(`${what} ${added}`, { label: 'See the maps', run: () => navigate(MAPS_PAGE) })
}
