import type { Tier } from '../../analysis/model/risk.ts'
import type { ChartColours } from './chart-colours.ts'

/** Draws the mark of an alert with its middle at x, y: a dot, a triangle, or a red octagon with a stroke in it. */
export function drawMark(
  context: CanvasRenderingContext2D,
  tier: Tier,
  at: { readonly x: number; readonly y: number },
  colours: ChartColours,
): void {
  context.beginPath()
  if (tier === 'notice') {
    context.arc(at.x, at.y, 2.6, 0, 2 * Math.PI)
    context.fillStyle = colours.ink2
    context.fill()
    return
  }
  if (tier === 'caution') {
    context.moveTo(at.x, at.y - 5)
    context.lineTo(at.x + 5.2, at.y + 4)
    context.lineTo(at.x - 5.2, at.y + 4)
    context.closePath()
    context.fillStyle = colours.ink
    context.fill()
    return
  }
  const radius = 6
  for (let corner = 0; corner < 8; corner++) {
    const angle = ((corner + 0.5) * Math.PI) / 4
    context.lineTo(at.x + radius * Math.cos(angle), at.y + radius * Math.sin(angle))
  }
  context.closePath()
  context.fillStyle = colours.alarm
  context.fill()
  context.fillStyle = colours.card
  context.fillRect(at.x - 0.8, at.y - 3.4, 1.6, 4.2)
  context.fillRect(at.x - 0.8, at.y + 1.8, 1.6, 1.6)
}
