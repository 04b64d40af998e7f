/** Every file that arrives has its row, an empty archive too: an import without any was left while it was being sent. */
export const NOTHING_ARRIVED = 'Nothing arrived: the sending broke off. Add the same files again.'
