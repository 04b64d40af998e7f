import type { RawSamples } from '../model/decoded-file.ts'
import { xmlNumber } from './xml-number.ts'

/**
 * Takes one measured value of a track point, whatever producer wrote it: Garmin's TrackPointExtension (v1, v2, any
 * prefix), Cluetrust's gpxdata, Strava's and Garmin's power, Amazfit's heart rate, GPX 1.0's plain speed. Names are
 * local names. Returns false when the name is none of these.
 */
export function setGpxValue(samples: RawSamples, row: number, name: string, text: string): boolean {
  switch (name) {
    case 'hr':
    case 'heartrate':
      samples.heartRate[row] = xmlNumber(text)
      return true
    case 'cad':
    case 'cadence':
    case 'RunCadence':
      samples.cadence[row] = xmlNumber(text)
      return true
    case 'power':
    case 'PowerInWatts':
    case 'Watts':
      samples.power[row] = xmlNumber(text)
      return true
    case 'speed':
      samples.speed[row] = xmlNumber(text)
      return true
    case 'distance':
      samples.distance[row] = xmlNumber(text)
      return true
    default:
      return false
  }
}
