import type { ImportOutcomes } from '../contract.ts'
import { countText } from './count-text.ts'
import { isOver } from './is-over.ts'
import { NOTHING_ARRIVED } from './nothing-arrived.ts'
import { numberText } from './number-text.ts'

/**
 * What came of an import, or how far it is, in one sentence. How many files there are in all is said only when it is
 * over: an archive tells of its files as it is read.
 */
export function importAnswer(about: ImportOutcomes): string {
  const { state, paused, receiving, counts } = about
  if (state === 'cancelled') {
    if (!isOver(about)) return 'Cancelling: what is being read right now is finished first.'
    return about.activities === 0
      ? 'Cancelled: nothing was added.'
      : `Cancelled: ${activitiesText(about)} added before, and kept.`
  }
  if (state === 'done') return counts.total === 1 ? ofOneFile(about) : done(about)
  const soFar = about.activities === 0 ? '' : `, ${activitiesText(about)} found`
  const read = `${countText(counts.done, 'file')} read so far${soFar}`
  if (paused) return `Paused: ${read}.`
  if (counts.total === 0) return receiving ? 'Waiting for the first file.' : 'Waiting to be read.'
  if (receiving) return `Files are coming in: ${read}.`
  return counts.done === 0 ? 'Waiting for the first file to be read.' : `${read}.`
}

function done(about: ImportOutcomes): string {
  const { counts, activities, reasons } = about
  if (counts.total === 0) return NOTHING_ARRIVED
  const files = countText(counts.total, 'file')
  if (counts.scored === counts.total && activities === counts.total) return `All ${files} are in your diary.`
  if (activities > 0) return `${activitiesText(about)} found in ${files}.`
  if (counts.failed === counts.total) return `None of the ${files} could be read.`
  const isKnown = counts.skipped === counts.total && reasons.every(({ reason }) => reason === 'duplicate')
  if (isKnown) return `Nothing new: all ${files} were here already.`
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

function activitiesText({ activities }: ImportOutcomes): string {
  return countText(activities, 'activity', 'activities')
}
