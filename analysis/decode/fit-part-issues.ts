import type { Issue } from '../model/issue.ts'
import { fitCrc } from './fit-crc.ts'
import type { FitHeader } from './fit-header.ts'
import type { FitPartScan } from './fit-scan-part.ts'

/** What is wrong with a part that begins at `start`: its end is missing, its middle is damaged, its checksum is wrong. */
export function fitPartIssues(bytes: Uint8Array, start: number, header: FitHeader, scan: FitPartScan): Issue[] {
  const isCut = header.dataEnd > bytes.length
  const kept = `what lies before is kept (${scan.records.length} records)`
  if (scan.stop === 'broken' || (scan.stop === 'cut' && !isCut)) {
    return [{ id: 'broken-framing', message: `The file is damaged at byte ${scan.stoppedAt}; ${kept}.` }]
  }
  if (isCut) return [{ id: 'truncated', message: `The file breaks off before its end; ${kept}.` }]
  if (header.dataEnd + 2 > bytes.length) {
    return [{ id: 'truncated', message: 'The file breaks off just before its checksum; its records are all there.' }]
  }
  const stored = bytes[header.dataEnd]! | (bytes[header.dataEnd + 1]! << 8)
  if (fitCrc(bytes, start, header.dataEnd) === stored) return []
  return [
    { id: 'bad-crc', message: 'The checksum of the file is wrong: some of its values may be damaged. All were used.' },
  ]
}
