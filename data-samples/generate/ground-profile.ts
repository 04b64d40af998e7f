/** Height above the start after so many metres, and its slope there (rise over run). */
export interface GroundProfile {
  readonly height: (metres: number) => number
  readonly slope: (metres: number) => number
}

/** How sharp the tops are: 0 a sine, towards 1 a triangle. */
const SHARPNESS = 0.97

/** A rolling plain: under four metres from top to bottom, slopes under 1 %. */
export const FLAT: GroundProfile = {
  height: (metres) => 1.2 * Math.sin(metres / 310) + 0.7 * Math.sin(metres / 127),
  slope: (metres) => (1.2 / 310) * Math.cos(metres / 310) + (0.7 / 127) * Math.cos(metres / 127),
}

/** As level as a floor: a treadmill, or the water's edge. */
export const LEVEL: GroundProfile = { height: () => 0, slope: () => 0 }

/**
 * Even climbs and descents in turn, `climbs` of each over `metres`, that add up to `ascentMetres`: up and down at nearly
 * the same slope throughout, with rounded tops.
 */
export function hillProfile(metres: number, ascentMetres: number, climbs: number): GroundProfile {
  const rise = ascentMetres / climbs
  const wave = (2 * Math.PI * climbs) / metres
  const full = Math.asin(SHARPNESS)
  return {
    height: (at) => (rise / 2) * (1 - Math.asin(SHARPNESS * Math.cos(wave * at)) / full),
    slope: (at) => {
      const cosine = SHARPNESS * Math.cos(wave * at)
      return ((rise / 2 / full) * SHARPNESS * wave * Math.sin(wave * at)) / Math.sqrt(1 - cosine * cosine)
    },
  }
}
