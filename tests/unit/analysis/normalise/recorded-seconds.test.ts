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
    onFoot: true,
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
    const { seconds, issues } = recording(F(0, 1, 101), F(0, 3, 5003), { onFoot: false })
    expect([...seconds]).toEqual([0, 1, 0])
    expect(issues).toMatchObject([{ id: 'gaps-with-way', count: 1 }])
  })

  it('takes a gap of more than ten minutes for a pause though the way went on, and says so', () => {
    expect([...recording(F(0, 1, 601), F(0, 3, 1803)).seconds]).toEqual([0, 1, 600])
    const { seconds, issues } = recording(F(0, 1, 602), F(0, 3, 1806))
    expect([...seconds]).toEqual([0, 1, 0])
    expect(issues).toMatchObject([{ id: 'gaps-with-way', count: 1 }])
    // Eleven days at 0.6 m/s.
    expect(recording(F(0, 1, 2, 950_402), F(0, 3, 6, 570_246)).total).toBe(2)
  })

  it('bears longer gaps where records are far apart: twenty of the usual intervals', () => {
    const time = F(0, 60, 120, 180, 1380)
    expect(recording(time, time).total).toBe(1380)
    expect(recording(F(0, 60, 120, 180, 1381), F(0, 60, 120, 180, 1381)).total).toBe(180)
  })

  it('takes a gap of more than a minute for a ride home when it was covered faster than 6 m/s on foot', () => {
    const [time, distance] = [F(0, 1, 2, 63), F(0, 3, 6, 6 + 61 * 6.1)]
    const { seconds, issues } = recording(time, distance)
    expect([...seconds]).toEqual([0, 1, 1, 0])
    expect(issues).toMatchObject([{ id: 'gaps-with-way', count: 1 }])
    expect(recording(time, distance, { onFoot: false, maxSpeed: 35 }).total).toBe(63)
    expect(recording(time, F(0, 3, 6, 6 + 61 * 6)).total).toBe(63)
    expect(recording(F(0, 1, 2, 62), F(0, 3, 6, 6 + 60 * 6.1)).total).toBe(62)
    // No more than five of the usual intervals.
    expect(recording(F(0, 20, 40, 140), F(0, 60, 120, 120 + 100 * 6.1)).total).toBe(140)
  })

  it('counts both kinds of gaps apart', () => {
    const { issues } = recording(F(0, 1, 2, 3, 103, 1103), F(0, 3, 6, 9, 9, 2009))
    expect(issues).toMatchObject([
      { id: 'long-gaps', count: 1 },
      { id: 'gaps-with-way', count: 1 },
    ])
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
