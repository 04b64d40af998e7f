import { expect, it } from 'vitest'
import { fitDeviceName } from '../../../../analysis/decode/fit-device-name.ts'

it.each([
  ['garmin', 'fenix6', null, 'Garmin fenix 6'],
  ['garmin', 'fr920xt', null, 'Garmin Forerunner 920XT'],
  ['garmin', 'fenix6x_asia', null, 'Garmin fenix 6X Asia'],
  ['garmin', 'vivo_active_hr', null, 'Garmin Vivoactive HR'],
  ['garmin', null, null, 'Garmin'],
  ['garmin', null, 'Virb Ultra 30', 'Garmin Virb Ultra 30'],
  ['wahoo_fitness', null, 'ELEMNT BOLT', 'Wahoo Fitness ELEMNT BOLT'],
  ['suunto', null, 'Suunto Race 2', 'Suunto Race 2'],
  ['coros_byte', null, 'COROS APEX Pro', 'COROS APEX Pro'],
  ['development', null, 'My watch', 'My watch'],
  ['development', null, null, null],
  [null, null, null, null],
])('names %s %s %s', (maker, product, ownName, name) => {
  expect(fitDeviceName({ maker, product, ownName })).toBe(name)
})
