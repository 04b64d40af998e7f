import { describe, expect, it } from 'vitest'
import { xmlSport } from '../../../../analysis/decode/xml-sport.ts'

describe('xmlSport', () => {
  it.each([
    ['running', 'running', null],
    ['Running', 'running', null],
    ['RUNNING', 'running', null],
    ['Run', 'running', null],
    ['9', 'running', null],
    ['trail_running', 'running', 'trail'],
    ['Trail Run', 'running', 'trail'],
    ['TrailRun', 'running', 'trail'],
    ['trail running', 'running', 'trail'],
    ['TrailRunning', 'running', 'trail'],
    ['trailrunning', 'running', 'trail'],
    ['trailrun', 'running', 'trail'],
    ['running.trail', 'running', 'trail'],
    ['Running/Trail', 'running', 'trail'],
    ['run_trail', 'running', 'trail'],
    ['treadmill_running', 'running', 'treadmill'],
    ['track_running', 'running', 'track'],
    ['10', 'walking', null],
    ['walking', 'walking', null],
    ['Hike', 'hiking', null],
    ['Biking', 'cycling', null],
    ['1', 'cycling', null],
    ['mountain-biking', 'cycling', 'mountain'],
    ['EBikeRide', 'e_biking', null],
    ['ebikeride', 'e_biking', null],
    ['e-bike', 'e_biking', null],
    ['E-Bike Ride', 'e_biking', null],
    ['ebike', 'e_biking', null],
    ['eBiking', 'e_biking', null],
    ['ebiking', 'e_biking', null],
    ['Other', 'other', null],
  ])('%s', (written, sport, subSport) => {
    expect(xmlSport(written)).toEqual({ sport, subSport })
  })

  it('is generic where nothing is written and null where it is not known', () => {
    expect(xmlSport(null)).toEqual({ sport: 'generic', subSport: null })
    for (const written of ['the category', '999', 'constructor', '__proto__']) expect(xmlSport(written)).toBeNull()
  })
})
