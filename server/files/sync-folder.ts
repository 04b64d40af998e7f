import { open } from 'node:fs/promises'

/** Returns when the names in a folder will survive a power cut: a file that is on disk itself may still lose its name. */
export async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders, and writes their names at once.
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
