import { describe, expect, it } from 'vitest'
import { SAFETY_LEVELS, SAFETY_SIGNS, type SafetyLevel, type SafetySign } from '../../../../analysis/model/check-in.ts'
import { ADVICE_COUNTRIES, adviceNumbers } from '../../../../analysis/symptoms/advice-numbers.ts'
import { safetyNotice } from '../../../../analysis/symptoms/safety-notice.ts'
import { safetyPages } from '../../../../analysis/symptoms/safety-page.ts'
import { SIGN_SECTIONS } from '../../../../analysis/symptoms/sign-sections.ts'

const GB = adviceNumbers('GB')

function page(level: SafetyLevel, signs: readonly SafetySign[], numbers = GB, hoursToQuestion = 12) {
  return safetyPages([level], { signs, numbers, hoursToQuestion })[0]!
}

describe('the wording', () => {
  it('E0 with a leg sign', () => {
    expect(page('E0', ['chest_pain', 'swelling'])).toEqual({
      level: 'E0',
      title: 'STOP. Call 999 now.',
      sentences: [
        'A leg problem together with chest pain, breathlessness, coughing blood or fainting can be a clot that has reached the lungs.',
        'This can be life-threatening.',
        'Do not drive yourself.',
        'Say: “possible blood clot”.',
      ],
      call: { number: '999', label: 'Call 999' },
      hasWhatToTell: true,
    })
  })

  it('E0 without a leg sign speaks of no clot', () => {
    const { title, sentences, call } = page('E0', ['chest_pain', 'oestrogen', 'fever'])
    expect(title).toBe('STOP. Call 999 now.')
    expect(sentences).toEqual([
      'Chest pain, breathlessness, coughing blood or fainting is an emergency.',
      'Do not drive yourself.',
    ])
    expect(call?.number).toBe('999')
  })

  it.each<SafetySign>(['swelling', 'colour', 'warmth', 'veins', 'calf_pain', 'hard_calf'])(
    '%s is a leg sign',
    (sign) => {
      expect(page('E0', ['fainted', sign]).sentences[0]).toContain('A leg problem together with')
    },
  )

  it('E1', () => {
    expect(page('E1', ['swelling'])).toMatchObject({
      title: 'STOP running. Get medical help today.',
      call: { number: '111', label: 'Call 111' },
      hasWhatToTell: true,
    })
    expect(page('E1', ['swelling']).sentences.join(' ')).toBe(
      'Swelling, colour change or warmth in one leg can be a blood clot (deep vein thrombosis). It can look like a calf strain, and fit people get it too. Ask for an urgent appointment or call 111 now. Do not wait for it to settle, do not massage or stretch it, do not run to test it. Call 999 if you get chest pain, breathlessness, cough blood or faint. This app cannot examine you and cannot rule this out.',
    )
  })

  it('E1 by pain and history says that no swelling is needed', () => {
    expect(page('E1', ['calf_pain', 'at_rest', 'trip']).sentences).toContain('It can be there without any of these.')
    expect(page('E1', ['calf_pain', 'warmth']).sentences).not.toContain('It can be there without any of these.')
  })

  it.each<[SafetyLevel, string, string | undefined]>([
    [
      'E1a',
      'Stop. Get medical help today. A sudden pop and not being able to rise on your toes can be a torn Achilles tendon. Get it examined today. Do not walk or run on it to test it.',
      '111',
    ],
    [
      'E1b',
      'Go to an emergency department now. A very tight, painful calf with a numb, pale or cold foot can threaten the leg.',
      '999',
    ],
    [
      'E1c',
      'Go to an emergency department now. Back pain with numbness around the saddle, new bladder or bowel trouble, or weakness in both legs can be a nerve emergency.',
      '999',
    ],
    ['E1d', 'Get medical help today. Hot red skin with fever can be an infection.', '111'],
    [
      'E2',
      'Compare both calves now. If one is swollen, warmer or a different colour, get medical help today. We ask again in 12 hours.',
      undefined,
    ],
  ])('%s', (level, words, number) => {
    const { title, sentences, call } = page(level, [])
    expect([title, ...sentences].join(' ')).toBe(words)
    expect(call?.number).toBe(number)
  })

  it('E2 says when it asks again, and what then', () => {
    expect(page('E2', [], GB, 0.4).sentences[1]).toBe('We ask again in 1 hour.')
    expect(page('E2', [], GB, Number.NaN).sentences[1]).toContain('not better 48 hours after')
    expect(page('E2', [], GB, -2).sentences[1]).toContain('not better 48 hours after')
  })

  it('never scores, consoles or names a strain as the cause', () => {
    const all = safetyPages(SAFETY_LEVELS, { signs: SAFETY_SIGNS, numbers: GB, hoursToQuestion: 12 })
    const words = all.flatMap(({ title, sentences }) => [title, ...sentences]).join(' ')
    expect(words).not.toMatch(/%|probab|likely|score|only a strain|safe|prevent|predict/i)
    expect(all.map(({ level }) => level)).toEqual(SAFETY_LEVELS)
  })
})

describe('the numbers', () => {
  it('an unknown country gets none, never a guessed one', () => {
    for (const country of [null, 'XX', '']) {
      const numbers = adviceNumbers(country)
      expect(numbers).toMatchObject({ emergency: [], advice: null })
      expect(page('E0', ['fainted'], numbers)).toMatchObject({
        title: 'STOP. Call your local emergency number now.',
        call: null,
      })
      const e1 = page('E1', ['swelling'], numbers)
      expect(e1.sentences).toContain('Ask for an urgent appointment or call a medical advice line now.')
      expect(e1.sentences).toContain(
        'Call your local emergency number if you get chest pain, breathlessness, cough blood or faint.',
      )
      expect(e1.call).toBeNull()
    }
  })

  it('every country has a number, a source and a mark, and what is from memory says so', () => {
    expect(ADVICE_COUNTRIES.length).toBeGreaterThan(30)
    for (const country of ADVICE_COUNTRIES) {
      const { emergency, source, mark } = adviceNumbers(country)
      expect(emergency.length).toBeGreaterThan(0)
      if (mark === 'seen') expect(source).toMatch(/^https?:/)
      else expect(source).toContain('memory, verify')
    }
    expect(adviceNumbers('gb').emergency).toEqual(['999'])
    expect(adviceNumbers('ZA').emergency).toEqual(['112', '10177'])
  })

  it('two numbers are both named and the first is dialled', () => {
    expect(page('E0', ['fainted'], adviceNumbers('ZA'))).toMatchObject({
      title: 'STOP. Call 112 or 10177 now.',
      call: { number: '112' },
    })
  })

  it('the runner’s own go before those of the country, each by itself', () => {
    expect(adviceNumbers('GB', { emergency: ' 112 ', advice: '' })).toMatchObject({
      emergency: ['112'],
      advice: '111',
      mark: 'own',
    })
    expect(adviceNumbers(null, { emergency: null, advice: '0123' })).toMatchObject({ emergency: [], advice: '0123' })
    expect(adviceNumbers('GB', { emergency: null, advice: '  ' })).toEqual(GB)
  })
})

describe('around the page', () => {
  it('others learn only that there is a message', () => {
    const e1 = page('E1', ['swelling'])
    expect(safetyNotice(e1, 'others')).toEqual({ title: 'Open the app now', body: 'Safety message' })
    expect(safetyNotice(e1, 'athlete').body).toContain('blood clot')
  })

  it('the full form holds every sign once', () => {
    const listed = SIGN_SECTIONS.flatMap(({ signs }) => signs)
    expect(listed.toSorted()).toEqual(SAFETY_SIGNS.toSorted())
  })
})
