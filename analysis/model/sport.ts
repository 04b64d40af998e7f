/**
 * What the load model can do with a sport. Sports are kept by their FIT profile name in snake_case (`running`,
 * `trail_running` in GPX becomes `running` + `trail`); a number the profile does not name survives as `sport_87`.
 */
export type SportFamily = 'foot' | 'ride' | 'stairs' | 'transition' | 'other'
