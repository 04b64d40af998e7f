/** How much of the way is known, in words. Only all of it reads as all, and only none as none. */
export function knownGroundText(share: number): string {
  if (share >= 1) return 'All of the ground is known.'
  if (share <= 0) return 'Nothing is known of the ground, so all of it is scored as road.'
  const percent = Math.min(99, Math.max(1, Math.round(100 * share)))
  return `${percent} % of the way is known; the rest is scored as road.`
}
