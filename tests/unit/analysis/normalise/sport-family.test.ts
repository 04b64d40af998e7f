import { describe, expect, it } from 'vitest'
import { sportFamily } from '../../../../analysis/normalise/sport-family.ts'

describe('sportFamily', () => {
  it.each([
    ['running', null, 'foot'],
    ['running', 'treadmill', 'foot'],
    ['walking', 'casual_walking', 'foot'],
    ['hiking', null, 'foot'],
    ['snowshoeing', null, 'foot'],
    ['mountaineering', null, 'foot'],
    ['fitness_equipment', 'treadmill', 'foot'],
    ['cycling', 'road', 'ride'],
    ['e_biking', null, 'ride'],
    ['fitness_equipment', 'indoor_cycling', 'ride'],
    ['fitness_equipment', 'stair_climbing', 'stairs'],
    ['floor_climbing', null, 'stairs'],
    ['transition', null, 'transition'],
    ['generic', null, 'other'],
    ['training', 'strength_training', 'other'],
    ['fitness_equipment', 'elliptical', 'other'],
    ['swimming', 'open_water', 'other'],
    ['wheelchair_push_run', null, 'other'],
    ['sport_87', null, 'other'],
  ] as const)('%s %s is %s', (sport, subSport, family) => {
    expect(sportFamily(sport, subSport)).toBe(family)
  })
})
