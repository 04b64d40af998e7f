import { describe, expect, it } from 'vitest'
import { suggestSurface } from '../../../../analysis/summary/suggest-surface.ts'

const wordIn = (text: string) => suggestSurface([text])?.word ?? null

describe('suggestSurface', () => {
  it.each([
    ['English', 'Morning run on the beach', 'beach'],
    ['English', 'DUNES 10k', 'DUNES'],
    ['English', 'Beachrun', 'Beachrun'],
    ['German', 'Am Strand entlang', 'Strand'],
    ['German', 'Strandlauf mit Anna', 'Strandlauf'],
    ['German', 'Düne rauf, Düne runter', 'Düne'],
    ['German', '5 km Sand', 'Sand'],
    ['German', 'Duenenlauf', 'Duenenlauf'],
    ['Dutch', 'Duinloop Schoorl', 'Duinloop'],
    ['Dutch', 'mul zand', 'zand'],
    ['Danish', 'Strandløb', 'Strandløb'],
    ['Danish', 'i klitterne', 'klitterne'],
    ['Swedish', 'Strandlöpning', 'Strandlöpning'],
    ['Swedish', 'Löpning på stranden', 'stranden'],
    ['Norwegian', 'Stranda rundt', 'Stranda'],
    ['French', 'Footing sur la plage', 'plage'],
    ['French', 'côtes dans le sable', 'sable'],
    ['Spanish', 'Carrera por la playa', 'playa'],
    ['Spanish', 'Series en la arena', 'la arena'],
    ['Spanish', 'arena blanda', 'arena blanda'],
    ['Italian', 'Spiaggia al tramonto', 'Spiaggia'],
    ['Italian', 'ripetute sulla sabbia', 'sabbia'],
    ['Portuguese', 'Corrida na praia', 'praia'],
    ['Portuguese', 'areia fofa', 'areia'],
    ['Portuguese', 'subida da duna', 'da duna'],
    ['Catalan', 'Platja de Gavà', 'Platja'],
    ['Finnish', 'Hiekkaa ja merta', 'Hiekkaa'],
    ['Finnish', 'Lenkki rannalla', 'rannalla'],
    ['Turkish', 'Plajda koşu', 'Plajda'],
    ['Turkish', 'KUM', 'KUM'],
    ['Polish', 'Bieg po plaży', 'plaży'],
    ['Czech', 'Běh na pláži', 'pláži'],
    ['Hungarian', 'Futás a homokon', 'homokon'],
    ['Croatian', 'Trčanje po plaži', 'plaži'],
    ['Russian', 'Пробежка по пляжу', 'пляжу'],
    ['Russian', 'ПЕСОК', 'ПЕСОК'],
    ['Ukrainian', 'Біг по піску', 'піску'],
    ['Greek', 'Τρέξιμο στην παραλία', 'παραλία'],
    ['Greek', 'ΑΜΜΟΣ', 'ΑΜΜΟΣ'],
    ['Japanese', '朝ビーチラン', 'ビーチ'],
    ['Japanese', '砂浜ジョグ', '砂浜'],
    ['Japanese, half wide', 'ﾋﾞｰﾁ', 'ビーチ'],
    ['Chinese', '海滩跑步', '海滩'],
    ['Chinese', '沙灘晨跑', '沙灘'],
    ['Korean', '해변에서 달리기', '해변'],
    ['Arabic', 'جري على الشاطئ', 'الشاطئ'],
    ['Hebrew', 'ריצה בחוף', 'בחוף'],
    ['Hebrew', 'ריצה על החול', 'על החול'],
    ['Hindi', 'समुद्र तट पर दौड़', 'समुद्र तट'],
    ['Thai', 'วิ่งชายหาด', 'ชายหาด'],
    ['Vietnamese', 'Chạy bãi biển', 'bãi biển'],
    ['a picture', 'Easy 🏖️', '🏖'],
  ])('%s: %s', (_, text, word) => {
    expect(wordIn(text)).toBe(word)
  })

  it.each([
    'Sandwich run',
    'Run with Sandra and Sandy',
    'Sandown 10',
    'sandstone ridge',
    'new sandals',
    'Thousand Island loop',
    'Strandweg',
    'Strandpromenade',
    'Sandweg Frankfurt',
    'along the Strand, London',
    'Beach Road',
    'Long Beach Running',
    'Miami Beach Laufen',
    'Beach boardwalk tempo',
    'O2 Arena 10k',
    'Allianz Arena Lauf',
    'Arena di Verona',
    'Duna-part futás',
    'Plaza Mayor',
    'Messeareal',
    'Hiekkatie',
    'יום חול',
    'חופשה',
    '长沙马拉松',
    '모래내시장 러닝',
    'ロングビーチマラソン',
    'ピーチ航空',
    'サンドイッチ',
    'หาดใหญ่',
    'Peach run',
    '',
    '🏃',
  ])('is silent at “%s”', (text) => {
    expect(wordIn(text)).toBeNull()
  })

  it('reads a word that a name hides elsewhere in the text', () => {
    expect(wordIn('Long Beach: sand repeats')).toBe('sand')
    expect(wordIn('From Beach Road to the beach')).toBe('beach')
  })

  it('takes the first text that speaks of sand, with what it would set', () => {
    expect(suggestSurface(['Evening run', 'Lap 1', 'Strand', 'beach'])).toEqual({ surface: 'dry_sand', word: 'Strand' })
    expect(suggestSurface(['Evening run', 'Lap 1'])).toBeNull()
    expect(suggestSurface([])).toBeNull()
  })
})
