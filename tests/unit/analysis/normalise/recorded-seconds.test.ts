import { describe, expect, it } from 'vitest'
import { type RecordingInput, recordedSeconds } from '../../../../analysis/normalise/recorded-seconds.ts'

const F = (...values: number[]) => Float64Array.from(values)

function recording(time: Float64Array, distance: Float64Array, known: Partial<RecordingInput> = {}) {
  const n = time.length
  return recordedSeconds({
    time,
    distance,
    hasDistance: true,
    stopped: new Float64Array(n),
    breakBefore: new Uint8Array(n),
    deviceSeconds: Number.NaN,
    maxSpeed: 12,
    ...known,
  })
}

describe('recordedSeconds', () => {
  it('is the time between records', () => {
    const { seconds, total, issues } = recording(F(0, 1, 2, 5), F(0, 3, 6, 15))
    expect([...seconds]).toEqual([0, 1, 1, 3])
    expect(total).toBe(5)
    expect(issues).toEqual([])
  })

  it('takes the time off that the timer stood still', () => {
    expect([...recording(F(0, 10, 100), F(0, 30, 31), { stopped: F(0, 0, 85) }).seconds]).toEqual([0, 10, 5])
  })

  it('takes smart recording for recording, even standing still for half a minute', () => {
    expect([...recording(F(0, 7, 37), F(0, 20, 20)).seconds]).toEqual([0, 7, 30])
  })

  it('takes a long gap for running when the distance went on over it', () => {
    // 300 m in 100 s.
    expect([...recording(F(0, 1, 101), F(0, 3, 303)).seconds]).toEqual([0, 1, 100])
  })

  it('takes a long gap without way for a pause, and says so', () => {
    const { seconds, issues } = recording(F(0, 1, 101, 102), F(0, 3, 10, 13))
    expect([...seconds]).toEqual([0, 1, 0, 1])
    expect(issues).toMatchObject([{ id: 'long-gaps', count: 1 }])
  })

  it('takes a long gap covered faster than possible for a pause', () => {
    expect([...recording(F(0, 1, 101), F(0, 3, 5003)).seconds]).toEqual([0, 1, 0])
  })

  it('takes a long gap for a pause when nothing is known of the way', () => {
    expect([...recording(F(0, 1, 101), F(0, 0, 0), { hasDistance: false }).seconds]).toEqual([0, 1, 0])
  })

  it('takes a new segment for a pause, unless it goes straight on', () => {
    const breakBefore = Uint8Array.of(0, 0, 1, 1, 1)
    // After 20 s of running speed; after 5 s going on; after 5 s without way.
    const { seconds } = recording(F(0, 1, 21, 26, 31), F(0, 3, 63, 78, 78), { breakBefore })
    expect([...seconds]).toEqual([0, 1, 0, 5, 0])
  })

  it('leaves timer events aside that contradict the device, when the gaps do so less', () => {
    const time = Float64Array.from({ length: 601 }, (_, i) => i)
    const distance = time.map((t) => 3 * t)
    const stopped = new Float64Array(601).fill(1, 301)
    const { total, issues } = recording(time, distance, { stopped, deviceSeconds: 598 })
    expect(total).toBe(600)
    expect(issues).toMatchObject([{ id: 'pause-marks-ignored' }])
  })

  it('keeps the events when the gaps are no better', () => {
    const time = Float64Array.from({ length: 601 }, (_, i) => i)
    const distance = time.map((t) => 3 * t)
    const stopped = new Float64Array(601).fill(1, 301)
    expect(recording(time, distance, { stopped, deviceSeconds: 200 }).total).toBe(300)
    expect(recording(time, distance, { stopped }).total).toBe(300)
  })

  it('bears one sample and none', () => {
    expect([...recording(F(5), F(0)).seconds]).toEqual([0])
    expect(recording(F(), F()).total).toBe(0)
  })
})
