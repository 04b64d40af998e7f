import { expect, test } from 'vitest'
import { minuteText } from '../../../../web/view/minute-text.ts'
import { parseGeneral } from '../../../../web/view/parse-general.ts'

const FIELDS = { appAddress: 'https://soleus.example.org', quietFrom: '21:00', quietTo: '7:05', wantsDigest: 'on' }

test('reads address, summary and quiet hours', () => {
  const value = {
    appAddress: 'https://soleus.example.org',
    wantsDigest: true,
    quietFromMinute: 1260,
    quietToMinute: 425,
  }
  expect(parseGeneral(FIELDS)).toEqual({ ok: true, value })
  expect(parseGeneral({ ...FIELDS, appAddress: ' ', wantsDigest: undefined })).toMatchObject({
    value: { appAddress: null, wantsDigest: false },
  })
})

test.each([
  ['appAddress', 'soleus.example.org'],
  ['quietFrom', '24:00'],
  ['quietFrom', ''],
  ['quietTo', '7'],
])('says what is wrong with %s = %s', (name, text) => {
  const parsed = parseGeneral({ ...FIELDS, [name]: text })
  expect(parsed.ok ? [] : Object.keys(parsed.error)).toEqual([name])
})

test.each([0, 425, 1439])('minute %s of the day is written as it is read', (minute) => {
  expect(parseGeneral({ ...FIELDS, quietFrom: minuteText(minute) })).toMatchObject({
    value: { quietFromMinute: minute },
  })
})
