import type { ImportOutcomes } from '../contract.ts'
import { countText } from './count-text.ts'
import { numberText } from './number-text.ts'

/** What came of an import, or how far it is, in one sentence. */
export function importAnswer(about: ImportOutcomes): string {
  const { state, paused, receiving, counts } = about
  if (state === 'cancelled') {
    return about.activities === 0
      ? 'Cancelled: nothing was added.'
      : `Cancelled: ${found(about, '')} added before, and kept.`
  }
  if (state === 'done') return counts.total === 1 ? ofOneFile(about) : done(about)
  const files = `${numberText(counts.done)} of ${countText(counts.total, 'file')}`
  const soFar = about.activities === 0 ? '' : `, ${countText(about.activities, 'activity', 'activities')} found so far`
  if (paused) return `Paused after ${files}${soFar}.`
  if (receiving) return `Files are coming in: ${files} read${soFar}.`
  if (counts.total === 0) return 'Waiting to be read.'
  return counts.done === 0 ? `${countText(counts.total, 'file')}, waiting to be read.` : `Reading: ${files}${soFar}.`
}

function done(about: ImportOutcomes): string {
  const { counts, activities, reasons } = about
  if (counts.total === 0) return 'There was nothing in it.'
  const files = countText(counts.total, 'file')
  if (counts.scored === counts.total && activities === counts.total) return `All ${files} are in your diary.`
  if (counts.scored > 0) return `${found(about, 'Nothing')} found in ${files}.`
  if (counts.failed === counts.total) return `None of the ${files} could be read.`
  if (reasons.every(({ reason }) => reason === 'duplicate')) return `Nothing new: all ${files} were here already.`
  return `Nothing new in ${files}.`
}

function ofOneFile({ counts, activities, reasons }: ImportOutcomes): string {
  if (counts.failed === 1) return 'The file could not be read.'
  if (counts.scored === 1) {
    return activities > 1 ? `${numberText(activities)} activities from one file.` : 'The file is in your diary.'
  }
  const isKnown = reasons.some(({ reason }) => reason === 'duplicate')
  return isKnown ? 'Nothing new: this file was here already.' : 'There is no activity in this file.'
}

function found({ activities }: ImportOutcomes, none: string): string {
  return activities === 0 ? none : countText(activities, 'activity', 'activities')
}
