const NAMES: Readonly<Record<string, string>> = {
  running: 'Run',
  walking: 'Walk',
  hiking: 'Hike',
  cycling: 'Ride',
  e_biking: 'E-bike ride',
  stairs: 'Stairs',
  stair_climbing: 'Stairs',
  floor_climbing: 'Stairs',
  swimming: 'Swim',
  training: 'Training',
  fitness_equipment: 'Gym',
  rowing: 'Row',
  generic: 'Activity',
  transition: 'Transition',
}

const SUB_NAMES: Readonly<Record<string, string>> = {
  trail: 'Trail run',
  treadmill: 'Treadmill run',
  track: 'Track run',
  virtual_activity: 'Virtual run',
}

/** A sport as a session's title: `Run`, `Trail run`, `Cross country skiing`. */
export function sportText(sport: string, subSport: string | null): string {
  if (sport === 'running' && subSport !== null) {
    const name = SUB_NAMES[subSport]
    if (name !== undefined) return name
  }
  const known = NAMES[sport]
  if (known !== undefined) return known
  const words = sport.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
