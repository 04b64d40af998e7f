import { statfs } from 'node:fs/promises'
import type { UploadProblem } from './upload-problem.ts'

/** Bytes that can still be written to the disk a folder is on. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** Whether writing failed because there is no room, on the disk or in what this user may take of it. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes((error as NodeJS.ErrnoException | null)?.code ?? '')
}

export const NO_ROOM: UploadProblem = {
  kind: 'no-room',
  message: 'The disk of the server has no room for this.',
  hint: 'Make room on it and send it again.',
}
