/** A sport by its FIT profile names. */
export interface SportName {
  readonly sport: string
  readonly subSport: string | null
}

/**
 * What producers write as GPX `<type>` or TCX `Sport`, cleaned, and what it is. Numbers are Strava's activity types;
 * only those that real files confirm are here.
 */
const SPORTS: Readonly<Record<string, readonly [sport: string, subSport: string | null]>> = {
  run: ['running', null],
  running: ['running', null],
  jogging: ['running', null],
  '9': ['running', null],
  road_running: ['running', 'street'],
  street_running: ['running', 'street'],
  trail_run: ['running', 'trail'],
  trail_running: ['running', 'trail'],
  trailrun: ['running', 'trail'],
  trailrunning: ['running', 'trail'],
  run_trail: ['running', 'trail'],
  running_trail: ['running', 'trail'],
  track_running: ['running', 'track'],
  treadmill: ['running', 'treadmill'],
  treadmill_running: ['running', 'treadmill'],
  indoor_run: ['running', 'indoor_running'],
  indoor_running: ['running', 'indoor_running'],
  virtual_run: ['running', 'virtual_activity'],
  virtual_running: ['running', 'virtual_activity'],
  ultra_run: ['running', 'ultra'],
  obstacle_run: ['running', 'obstacle'],
  walk: ['walking', null],
  walking: ['walking', null],
  '10': ['walking', null],
  casual_walking: ['walking', 'casual_walking'],
  speed_walking: ['walking', 'speed_walking'],
  indoor_walking: ['walking', 'indoor_walking'],
  nordic_walking: ['walking', null],
  hike: ['hiking', null],
  hiking: ['hiking', null],
  '4': ['hiking', null],
  trekking: ['hiking', null],
  rucking: ['hiking', 'rucking'],
  mountaineering: ['mountaineering', null],
  snowshoe: ['snowshoeing', null],
  snowshoeing: ['snowshoeing', null],
  snow_shoe: ['snowshoeing', null],
  ride: ['cycling', null],
  bike: ['cycling', null],
  biking: ['cycling', null],
  cycling: ['cycling', null],
  bicycling: ['cycling', null],
  '1': ['cycling', null],
  road_biking: ['cycling', 'road'],
  road_cycling: ['cycling', 'road'],
  mountain_biking: ['cycling', 'mountain'],
  mountain_bike_ride: ['cycling', 'mountain'],
  gravel_cycling: ['cycling', 'gravel_cycling'],
  gravel_ride: ['cycling', 'gravel_cycling'],
  indoor_cycling: ['cycling', 'indoor_cycling'],
  virtual_ride: ['cycling', 'virtual_activity'],
  e_bike: ['e_biking', null],
  ebike: ['e_biking', null],
  e_bike_ride: ['e_biking', null],
  ebike_ride: ['e_biking', null],
  ebikeride: ['e_biking', null],
  ebiking: ['e_biking', null],
  e_biking: ['e_biking', null],
  swim: ['swimming', null],
  swimming: ['swimming', null],
  lap_swimming: ['swimming', 'lap_swimming'],
  open_water_swimming: ['swimming', 'open_water'],
  rowing: ['rowing', null],
  indoor_rowing: ['rowing', 'indoor_rowing'],
  kayaking: ['kayaking', null],
  paddling: ['paddling', null],
  sup: ['stand_up_paddleboarding', null],
  stand_up_paddling: ['stand_up_paddleboarding', null],
  stand_up_paddleboarding: ['stand_up_paddleboarding', null],
  alpine_ski: ['alpine_skiing', null],
  alpine_skiing: ['alpine_skiing', null],
  nordic_ski: ['cross_country_skiing', null],
  cross_country_skiing: ['cross_country_skiing', null],
  snowboarding: ['snowboarding', null],
  ice_skating: ['ice_skating', null],
  inline_skating: ['inline_skating', null],
  rock_climbing: ['rock_climbing', null],
  stair_climbing: ['fitness_equipment', 'stair_climbing'],
  stair_stepper: ['fitness_equipment', 'stair_climbing'],
  elliptical: ['fitness_equipment', 'elliptical'],
  strength_training: ['training', 'strength_training'],
  weight_training: ['training', 'strength_training'],
  yoga: ['training', 'yoga'],
  workout: ['training', null],
  multisport: ['multisport', null],
  transition: ['transition', null],
  // Named, though not with a name: not to be guessed at as a file that names none is.
  other: ['other', null],
}

/**
 * FIT names of a sport as GPX and TCX files write it (`trail_running`, `Trail Run`, `TrailRun`, `9`); `generic` when
 * nothing is written, null when what is written is not known (a guess would score the wrong thing).
 */
export function xmlSport(written: string | null): SportName | null {
  if (written === null) return { sport: 'generic', subSport: null }
  const key = written
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
  const known = Object.hasOwn(SPORTS, key) ? SPORTS[key] : undefined
  return known === undefined ? null : { sport: known[0], subSport: known[1] }
}
