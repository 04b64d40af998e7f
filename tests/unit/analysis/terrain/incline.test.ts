import { describe, expect, it } from 'vitest'
import { inclineOfSteps, inclineRise, recordedIncline } from '../../../../analysis/terrain/incline.ts'
import { footActivity } from '../../../support/foot-activity.ts'

const every = (seconds: number, count: number) => new Float64Array(count).fill(seconds)

describe('inclineOfSteps', () => {
  it('holds one incline from start to end', () => {
    expect([...inclineOfSteps(Float64Array.of(0, 1, 5, 1), [{ seconds: 2700, grade: 0.06 }])]).toEqual([
      0, 0.06, 0.06, 0.06,
    ])
  })

  it('changes where the steps do, by recorded time, and the last one holds to the end', () => {
    const steps = [
      { seconds: 2, grade: 0 },
      { seconds: 3, grade: 0.04 },
      { seconds: 1, grade: -0.02 },
    ]
    expect([...inclineOfSteps(every(1, 8), steps)]).toEqual([0, 0, 0.04, 0.04, 0.04, -0.02, -0.02, -0.02])
    // A pause takes nothing from a step.
    expect([...inclineOfSteps(Float64Array.of(0, 1, 0, 1, 1), steps)]).toEqual([0, 0, 0, 0, 0.04])
  })

  it('takes the mean over a stretch in which the incline changes', () => {
    const steps = [
      { seconds: 3, grade: 0.02 },
      { seconds: 5, grade: 0.06 },
      { seconds: 60, grade: 0.1 },
    ]
    // 3 s at 2 %, 5 s at 6 % and 2 s at 10 %: (6 + 30 + 20) / 10 = 5.6 %.
    expect([...inclineOfSteps(every(10, 2), steps)]).toEqual([expect.closeTo(0.056, 12), 0.1])
  })

  it('passes over steps of no time, and gives the grade of a step as it was given', () => {
    const steps = [
      { seconds: 0, grade: 0.3 },
      { seconds: 21, grade: 0.07 },
      { seconds: 0, grade: 0.3 },
      { seconds: 7, grade: 0.11 },
    ]
    expect([...inclineOfSteps(every(7, 5), steps)]).toEqual([0.07, 0.07, 0.07, 0.11, 0.11])
  })

  it('is clipped like every grade', () => {
    expect([...inclineOfSteps(every(1, 2), [{ seconds: 1, grade: 0.6 }])]).toEqual([0.45, 0.45])
    expect([...inclineOfSteps(every(1, 1), [{ seconds: 1, grade: -3 }])]).toEqual([-0.45])
  })
})

describe('recordedIncline', () => {
  const samplesWith = (grade: readonly number[]) => {
    const { activity } = footActivity([{ gait: 'run', seconds: grade.length - 1, speed: 3 }])
    return { ...activity.samples, grade: Float64Array.from(grade) }
  }

  it('holds until the belt says another, and is flat before', () => {
    expect([...recordedIncline(samplesWith([Number.NaN, 0.02, Number.NaN, 0.05, Number.NaN]))!]).toEqual([
      0, 0.02, 0.02, 0.05, 0.05,
    ])
  })

  it('is nothing where none was recorded', () => {
    expect(recordedIncline(samplesWith([Number.NaN, Number.NaN]))).toBeNull()
  })
})

describe('inclineRise', () => {
  it('rises a stretch by its grade times its metres, and not over a pause', () => {
    const { activity } = footActivity([{ gait: 'run', seconds: 5, speed: 2 }])
    const samples = { ...activity.samples, seconds: Float64Array.of(0, 1, 1, 0, 1, 1) }
    const rise = inclineRise(samples, Float64Array.of(0, 0.1, 0.1, 0.4, -0.05, 0))
    expect([...rise.metres]).toEqual([0, 0.2, 0.4, 0.4, expect.closeTo(0.3, 12), expect.closeTo(0.3, 12)])
    expect(rise.ascentMetres).toBeCloseTo(0.4, 12)
    expect(rise.descentMetres).toBeCloseTo(0.1, 12)
  })

  it('is unknown without way', () => {
    const { activity } = footActivity([{ gait: 'run', seconds: 3, speed: 0 }])
    const rise = inclineRise(activity.samples, new Float64Array(4).fill(0.06))
    expect(rise.ascentMetres).toBeNaN()
    expect([...rise.metres].every(Number.isNaN)).toBe(true)
  })
})
