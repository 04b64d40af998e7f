/** The box of a chart's own area, in pixels. */
interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A chosen stretch as a band over the whole height, from one place of the area to another (0 to 1), with a grip at either end. */
export function drawStretch(
  context: CanvasRenderingContext2D,
  { left, right, top, bottom }: Area,
  [from, to]: readonly [number, number],
  ink: string,
): void {
  const start = left + from * (right - left)
  const end = left + to * (right - left)
  context.save()
  context.fillStyle = ink
  context.globalAlpha = 0.12
  context.fillRect(start, top, end - start, bottom - top)
  context.globalAlpha = 1
  for (const edge of [start, end]) {
    context.fillRect(edge - 1, top, 2, bottom - top)
    context.beginPath()
    // Low enough to leave the strip of grounds free.
    context.roundRect(edge - 4, (top + 2 * bottom) / 3 - 11, 8, 22, 4)
    context.fill()
  }
  context.restore()
}
