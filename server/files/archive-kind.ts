/** Whether bytes begin like an archive, and of which kind; null = a plain file. The first four bytes are enough. */
export function archiveKind(head: Uint8Array): 'zip' | 'gzip' | null {
  const isZip = head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)
  if (isZip) return 'zip'
  return head[0] === 0x1f && head[1] === 0x8b ? 'gzip' : null
}
