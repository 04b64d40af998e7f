/** The closed list of outcomes in a few words, for a list where each row has one line. */
const WORDS: Readonly<Record<string, string>> = {
  'not-activity': 'no activity',
  'no-track': 'a plan, no recording',
  'unsupported-format': 'no watch file',
  'no-time': 'a track without times',
  duplicate: 'here already',
  cancelled: 'not read any more',
  'not-restored': 'not taken over',
  'newer-export': 'of a newer Soleus',
  'empty-file': 'it is empty',
  'not-fit': 'not a FIT file inside',
  'broken-fit': 'damaged',
  'broken-xml': 'damaged',
  'broken-archive': 'a damaged archive',
  'no-records': 'nothing recorded in it',
  'too-large': 'too large',
  'too-many-records': 'too many records',
  hostile: 'refused as unsafe',
  'time-limit': 'took too long',
  'memory-limit': 'took too much memory',
  unreadable: 'its bytes are gone',
  internal: 'a fault of Soleus',
}

/** Why a file was skipped or failed, in a few words. */
export function reasonText(reason: string): string {
  return WORDS[reason] ?? reason.replaceAll('-', ' ')
}
