import { expect, test } from 'vitest'
import { sendingSentence } from '../../../../web/view/sending-sentence.ts'

test('says no more than is known', () => {
  const begun = { sentBytes: 0, totalBytes: 5_200_000_000, bytesPerSecond: null, secondsLeft: null }
  expect(sendingSentence(begun)).toBe('Sending: 0 % of 5.2 GB')
  expect(sendingSentence({ ...begun, totalBytes: 0 })).toBe('Sending: 0 % of 0 bytes')
  const going = { ...begun, sentBytes: 1_799_000_000, bytesPerSecond: 11_400_000.4, secondsLeft: 298 }
  expect(sendingSentence(going)).toBe('Sending: 34 % of 5.2 GB, 11.4 MB a second, about 5 minutes left')
})
