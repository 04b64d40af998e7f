/** Whether a file is a surface map and no activity, by its name. GeoJSON that is only called `.json` is not: exports are full of those. */
export function isMapFile(name: string): boolean {
  return /\.(pbf|geojson)$/i.test(name)
}
