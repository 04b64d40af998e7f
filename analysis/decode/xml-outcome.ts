import type { DecodeFailure } from '../model/decode-failure.ts'
import type { Issue } from '../model/issue.ts'
import { MOST_POINTS } from './xml-columns.ts'
import type { XmlEnd } from './xml-reader.ts'

/** What was read of a file of track points when its XML ended, well or not. */
export interface XmlReading {
  readonly format: 'GPX' | 'TCX'
  readonly end: XmlEnd
  readonly points: number
  readonly hasTooMany: boolean
}

/** The failure that keeps a file from being used, or null: a file that breaks off is used as far as it goes. */
export function xmlFailure({ format, end, points, hasTooMany }: XmlReading): DecodeFailure | null {
  if (end.kind === 'refused') {
    return {
      status: 'failed',
      reason: 'hostile',
      message: `This ${format} file is refused at line ${end.line}: ${end.message}. Export it again from where it was recorded.`,
    }
  }
  if (hasTooMany) {
    return {
      status: 'failed',
      reason: 'too-many-records',
      message: `This ${format} file has more than ${MOST_POINTS} points; split it by activity.`,
    }
  }
  if (end.kind === 'broken' && points === 0) {
    return {
      status: 'failed',
      reason: 'broken-xml',
      message: `This ${format} file is broken at line ${end.line} (${end.message}), before its first whole point; export it again.`,
    }
  }
  return null
}

/** What the runner should know of how the XML ended. */
export function xmlIssues({ end, points }: XmlReading): Issue[] {
  const issues: Issue[] = []
  if (end.kind === 'broken') {
    issues.push({
      id: 'truncated',
      message: `The file breaks off at line ${end.line} (${end.message}); the ${points} points before that were read.`,
    })
  }
  const faults = end.kind === 'refused' ? 0 : end.faults - (end.kind === 'broken' ? 1 : 0)
  if (faults > 0) {
    issues.push({ id: 'xml-faults', message: `${faults} slips in the file's XML were passed over.`, count: faults })
  }
  return issues
}
