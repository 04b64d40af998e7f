import { MESSAGE, TIMESTAMP } from './fit-profile.ts'

/**
 * The messages and fields that are handed to fit-file-parser: what a DecodedFile carries, no more, because each costs
 * its time in every import (a lap has some eighty fields). To show another one, add its number here and read it by its
 * profile name in fit-messages.ts. `event` and `device_info` of sensors are read in the scan itself.
 */
const KEPT: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [MESSAGE.fileId, new Set([1, 2, 8])], // manufacturer, product, product_name
  [MESSAGE.userProfile, new Set([3, 4])], // height, weight
  [MESSAGE.sport, new Set([0, 1, 3])], // sport, sub_sport, name
  [
    MESSAGE.session,
    new Set([
      TIMESTAMP,
      2, // start_time
      5, // sport
      6, // sub_sport
      7, // total_elapsed_time
      8, // total_timer_time
      9, // total_distance
      10, // total_cycles
      18, // avg_cadence
      20, // avg_power
      22, // total_ascent
      23, // total_descent
      92, // avg_fractional_cadence
      94, // total_fractional_cycles
      110, // sport_profile_name
    ]),
  ],
  // start_time, total_elapsed_time, total_timer_time, total_distance
  [MESSAGE.lap, new Set([TIMESTAMP, 2, 7, 8, 9])],
  // manufacturer, product, product_name, of the watch itself
  [MESSAGE.deviceInfo, new Set([2, 4, 27])],
  [MESSAGE.activity, new Set([TIMESTAMP, 5])], // local_timestamp
  // developer_data_index, field_definition_number, fit_base_type_id, field_name, scale, offset, units
  [MESSAGE.fieldDescription, new Set([0, 1, 2, 3, 6, 7, 8])],
])

export function isKeptMessage(globalNumber: number): boolean {
  return KEPT.has(globalNumber)
}

export function isKeptField(globalNumber: number, field: number): boolean {
  return KEPT.get(globalNumber)?.has(field) ?? false
}
