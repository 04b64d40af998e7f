import type { SessionPlan, WayPiece } from '../model/plan.ts'

/** A piece of a planned way, and how much of it is on sand. */
export interface PlanPiece extends WayPiece {
  readonly sandMetres: number
}

/**
 * The way of a planned session in pieces of even slope. Of a route its own slopes, stretched to the distance and the
 * climb that are asked for; else half of the climb's way up and half down at `usualGrade`, the rest level, or all of the
 * way up and down where it is too short for that. Beaches are level, so sand lies on the flattest pieces first.
 */
export function planPieces(plan: SessionPlan, usualGrade: number): PlanPiece[] {
  const pieces = plan.route === null ? evenPieces(plan, usualGrade) : routePieces(plan, plan.route.pieces)
  let sand = plan.sandShare * plan.distanceMetres
  return pieces
    .filter(({ metres }) => metres > 0)
    .sort((a, b) => Math.abs(a.grade) - Math.abs(b.grade))
    .map((piece) => {
      const sandMetres = Math.min(piece.metres, sand)
      sand -= sandMetres
      return { ...piece, sandMetres }
    })
}

function evenPieces({ distanceMetres, climbMetres }: SessionPlan, usualGrade: number): WayPiece[] {
  if (!(climbMetres > 0)) return [{ metres: distanceMetres, grade: 0 }]
  const up = Math.min(climbMetres / usualGrade, distanceMetres / 2)
  const grade = climbMetres / up
  return [
    { metres: distanceMetres - 2 * up, grade: 0 },
    { metres: up, grade },
    { metres: up, grade: -grade },
  ]
}

function routePieces(plan: SessionPlan, pieces: readonly WayPiece[]): WayPiece[] {
  const route = pieces.reduce((sum, { metres }) => sum + metres, 0)
  const climb = pieces.reduce((sum, { metres, grade }) => sum + metres * Math.max(0, grade), 0)
  if (!(route > 0)) return evenPieces({ ...plan, climbMetres: 0 }, 1)
  const stretch = plan.distanceMetres / route
  const steeper = climb > 0 ? plan.climbMetres / (climb * stretch) : 1
  return pieces.map(({ metres, grade }) => ({ metres: metres * stretch, grade: grade * steeper }))
}
