import { describe, expect, it } from 'vitest'
import { type ActivityPlace, findTrip } from '../../../../analysis/symptoms/find-trip.ts'

const D = 20_440
const HOUR = 3600

function place(day: number, latitude: number, longitude: number, zone: number): ActivityPlace {
  return { day: D + day, at: (D + day) * 86_400, latitude, longitude, utcOffsetSeconds: zone * HOUR }
}

const SYDNEY = [-33.87, 151.21, 11] as const
const LOS_ANGELES = [34.05, -118.24, -8] as const

describe('a trip', () => {
  it('from Sydney to Los Angeles is found on the day of the first activity there', () => {
    const trip = findTrip([place(0, ...SYDNEY), place(2, ...LOS_ANGELES), place(3, ...LOS_ANGELES)], D + 5)!
    expect(trip.day).toBe(D + 2)
    expect(trip.kilometres).toBeCloseTo(12_060, -2) // great circle
    expect(trip.zoneHours).toBe(19)
  })

  it('needs more than 2000 km, or three time zones', () => {
    // One degree of latitude is 111.195 km: 17.98 degrees are 1999 km, 17.99 are 2000.4.
    const north = (degrees: number) => findTrip([place(0, 40, 10, 1), place(1, 40 + degrees, 10, 1)], D + 1)
    expect(north(17.98)).toBeNull()
    expect(north(17.99)?.day).toBe(D + 1)
    const east = (zone: number) => findTrip([place(0, 50, 10, 1), place(1, 50, 30, zone)], D + 1)
    expect(east(3)).toBeNull()
    expect(east(4)?.zoneHours).toBe(3)
  })

  it('without positions is told by the clocks alone', () => {
    const nowhere = [Number.NaN, Number.NaN] as const
    const trip = findTrip([place(0, ...nowhere, 1), place(1, ...nowhere, -5)], D + 1)
    expect(trip).toEqual({ day: D + 1, kilometres: Number.NaN, zoneHours: 6 })
    expect(findTrip([place(0, ...nowhere, 1), place(1, 34.05, -118.24, 1)], D + 1)).toBeNull()
  })

  it('counts for four weeks, not before it happened, whatever the order', () => {
    const both = [place(2, ...LOS_ANGELES), place(0, ...SYDNEY)]
    expect(findTrip(both, D + 29)?.day).toBe(D + 2)
    expect(findTrip(both, D + 30)).toBeNull()
    expect(findTrip(both, D + 1)).toBeNull()
    expect(findTrip([], D)).toBeNull()
  })
})
