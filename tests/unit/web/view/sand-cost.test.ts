import { expect, test } from 'vitest'
import { sandCost } from '../../../../web/view/sand-cost.ts'

test('soft sand costs far more than firm, and firm more than the road, by the profile in use', () => {
  const times = (['dry', 'wet'] as const).map((sand) =>
    Number(/costs ([\d.]+) times/.exec(sandCost(sand, 'weighted'))?.[1]),
  )
  expect(times[0]).toBeGreaterThan(1.5)
  expect(times[1]).toBeGreaterThan(1)
  expect(times[1]).toBeLessThan(times[0] ?? 0)
  expect(sandCost('dry', 'evidence')).not.toBe(sandCost('dry', 'weighted'))
})
