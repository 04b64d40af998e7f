import type { ActivityOverrides } from '../../analysis/model/athlete.ts'
import { NOTHING_SAID } from '../../analysis/model/nothing-said.ts'

/** What the athlete said of an activity, out of its stored text; what an older version did not know of is not said. */
export function readOverrides(overridesJson: string): ActivityOverrides {
  const said = JSON.parse(overridesJson) as Partial<ActivityOverrides>
  // JSON has no NaN and writes null instead.
  return { ...NOTHING_SAID, ...said, massKg: said.massKg ?? Number.NaN }
}
