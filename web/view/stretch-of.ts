interface PointAlong {
  readonly latitude: number
  readonly longitude: number
  /** Along the way. */
  readonly metres: number
}

/** The points of a way between two distances along it. */
export function stretchOf<P extends PointAlong>(
  points: readonly P[],
  fromMetres: number,
  toMetres: number,
): readonly P[] {
  const [from, to] = fromMetres <= toMetres ? [fromMetres, toMetres] : [toMetres, fromMetres]
  return points.filter(({ metres }) => metres >= from && metres <= to)
}
