import type { GroundFeature } from '../model/ground.ts'
import { metricFrame } from './metric-frame.ts'

/**
 * How wide an area is, metres: twice its content over the length of its edges, which for a strip is its breadth and for
 * anything rounder half its diameter. Over this width a runner inside it may be anywhere. 0 for ways.
 */
export function areaWidth({ kind, lines }: GroundFeature): number {
  if (kind === 'way') return 0
  const { east, north } = metricFrame((lines[0]?.[1] ?? 0) / 1e7)
  let content = 0
  let length = 0
  for (const line of lines) {
    let twice = 0
    for (let i = 2; i < line.length; i += 2) {
      const dx = (line[i]! - line[i - 2]!) * east
      const dy = (line[i + 1]! - line[i - 1]!) * north
      twice += (line[i - 2]! - line[0]!) * east * dy - (line[i - 1]! - line[1]!) * north * dx
      length += Math.hypot(dx, dy)
    }
    // The outer edge stands first; what lies inside it is a hole.
    content += line === lines[0] ? Math.abs(twice) / 2 : -Math.abs(twice) / 2
  }
  return length > 0 ? Math.max(0, (2 * content) / length) : 0
}
