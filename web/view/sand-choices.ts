import type { SandKind, Surface } from '../../analysis/model/surface.ts'
import type { ActivityDetail, ActivityPatch } from '../contract.ts'
import type { GroundChange } from './paint-change.ts'

export interface SandChoice {
  readonly kind: SandKind | 'usual'
  readonly text: string
  readonly holds: boolean
  readonly change: GroundChange
}

const SAND: Readonly<Record<SandKind, Surface>> = { dry: 'dry_sand', wet: 'wet_sand' }
const TEXTS: Readonly<Record<SandKind, string>> = { dry: 'dry and soft', wet: 'wet and firm' }

/**
 * What the sand of a run can have been like; none where there was no sand. No map and no file tells dry from wet, so sand
 * they found is as the settings say until the athlete says otherwise. What is said holds for all the sand of the run, the
 * painted too.
 */
export function sandChoices(
  { ground, overrides }: Pick<ActivityDetail, 'ground' | 'overrides'>,
  usual: SandKind,
): readonly SandChoice[] {
  const isFound = overrides.sand !== null || ground.some(({ surface, source }) => isSand(surface) && source !== 'set')
  const painted = [...overrides.paint.map(({ surface }) => surface), overrides.surface].filter(isSand)
  if (!isFound && painted.length === 0) return []
  const kinds = (['wet', 'dry'] as const).map((kind): SandChoice => {
    const isPainted = painted.every((surface) => surface === SAND[kind])
    return {
      kind,
      text: TEXTS[kind],
      holds: isPainted && (!isFound || overrides.sand === kind),
      change: changeTo(kind, overrides, isFound),
    }
  })
  if (!isFound) return kinds
  const change = { to: { sand: null }, back: { sand: overrides.sand } }
  return [...kinds, { kind: 'usual', text: `as usual (${TEXTS[usual]})`, holds: overrides.sand === null, change }]
}

function isSand(surface: Surface | null): boolean {
  return surface === 'dry_sand' || surface === 'wet_sand'
}

function changeTo(kind: SandKind, overrides: ActivityDetail['overrides'], isFound: boolean): GroundChange {
  const to: ActivityPatch = {}
  const back: ActivityPatch = {}
  if (isFound) {
    to.sand = kind
    back.sand = overrides.sand
  }
  if (overrides.paint.some(({ surface }) => isSand(surface))) {
    to.paint = overrides.paint.map((stretch) =>
      isSand(stretch.surface) ? { ...stretch, surface: SAND[kind] } : stretch,
    )
    back.paint = overrides.paint
  }
  if (isSand(overrides.surface)) {
    to.surface = SAND[kind]
    back.surface = overrides.surface
  }
  return { to, back }
}
