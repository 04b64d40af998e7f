import { createHash } from 'node:crypto'

/**
 * The id of an activity that comes from a file: the same in every Soleus and whatever came before it, so that addresses
 * outlive a restored backup. 96 bits of a hash that nobody can guess who does not have the file.
 */
export function activityId(athleteId: string, sha256: string, part: number): string {
  return createHash('sha256')
    .update(`activity ${athleteId} ${sha256} ${part}`)
    .digest()
    .subarray(0, 12)
    .toString('base64url')
}
