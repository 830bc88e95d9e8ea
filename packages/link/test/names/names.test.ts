import { expect, test } from 'vitest'
import { normalizeName } from '../../src/index.ts'
import { laterSpellings } from './later-spellings.ts'
import { spellings, type Spelling } from './spellings.ts'

test.each([
  ['case, marks, apostrophes, stops', 'JOSÉ  O’Connor Jr.', 'jose oconnor jr', '000', null],
  ['vowel signs and tatweel', 'مُحَمَّــد', 'محمد', '0', null],
  ['hamza, alef, ya, ta marbuta', 'آمنة أحمد إبراهيم مؤيد هدى', 'امنه احمد ابراهيم مويد هدي', '00000', null],
  ['letters of Persian', 'علی کریم', 'علي كريم', '00', null],
  ['digits', 'أحمد ٢', 'احمد 2', '00', null],
  ['the article', 'محمد الحسين', 'محمد حسين', '01', null],
  ['the article in Latin', 'Mohammed Al-Hussein', 'mohammed hussein', '01', null],
  ['the article before sun letters', 'Ahmad ash-Shami ar-Rifai', 'ahmad shami rifai', '011', null],
  ['no article', 'إلهام الياس', 'الهام الياس', '00', null],
  ['عبد ال…', 'عبد الرحمن عبد الله', 'عبدالرحمن عبدالله', '00', null],
  [
    'Abd al-',
    'Abd ar-Rahman Abdul Rahman Abderrahman Abdulrahman',
    'abdrahman abdrahman abdrahman abdrahman',
    '0000',
    null,
  ],
  ['Abdullah', 'Abdullah Abd Allah Abdalla', 'abdallah abdallah abdallah', '000', null],
  ['عبد as a name', 'عبد محمد', 'عبد محمد', '00', null],
  ['… الدين', 'صلاح الدين نور', 'صلاحالدين نور', '00', null],
  [
    '… al-Din',
    'Nour al-Din Salaheddine Izz ad-Din Shams Eldin',
    'nourdin salahdin izzdin shamsdin',
    '0000',
    null,
  ],
  ['a kunya at the front', 'أبو علي محمد حسن', 'محمد حسن', '00', 'ابوعلي'],
  ['a mother’s', 'أم أحمد فاطمة علي', 'فاطمه علي', '00', 'اماحمد'],
  ['no kunya', 'أمل أمين', 'امل امين', '00', null],
  ['a kunya in brackets', 'محمد حسن (أبو علي)', 'محمد حسن', '00', 'ابوعلي'],
  ['a kunya in quotation marks', 'Mohammed “Abu Ali” Hassan', 'mohammed hassan', '00', 'abuali'],
  ['Umm', 'Umm Ahmad Fatima', 'fatima', '0', 'ummahmad'],
  ['a kunya alone', 'Abu Omar', 'abuomar', '0', 'abuomar'],
  ['a family called so', 'محمد أبو زيد', 'محمد ابوزيد', '00', null],
  ['Abu Bakr is a name', 'أبو بكر محمد', 'ابوبكر محمد', '00', null],
  ['another nickname stays', 'Ahmed (Hamada) Ali', 'ahmed hamada ali', '000', null],
  ['bin, ibn, ben', 'عمر بن الخطاب', 'عمر خطاب', '01', null],
  ['bin in Latin', 'Omar ibn al-Khattab bin Nufayl', 'omar khattab nufayl', '010', null],
  ['Ben at the front', 'Ben Smith', 'ben smith', '00', null],
  ['nothing but signs', ' - … ', '', '', null],
  ['nothing', '', '', '', null],
])('normalises %s', (_, text, name, articles, kunya) => {
  expect(normalizeName(text)).toMatchObject({ name, articles, kunya })
})

test('a normal name is its own normal name', () => {
  for (const { arabic, latin } of [...spellings, ...laterSpellings])
    for (const text of [arabic, ...latin]) {
      const { name } = normalizeName(text)
      expect([text, normalizeName(name).skeleton]).toEqual([text, normalizeName(text).skeleton])
    }
})

test.each([
  ['spellings', spellings, 0.995],
  ['later spellings', laterSpellings, 0.98],
] as const)('%s: the Latin spellings have the skeleton of the Arabic', async (title, list, atLeast) => {
  const pairs = list.flatMap(({ arabic, latin }) =>
    latin.map((text) => ({ arabic, text, met: skeleton(text) === skeleton(arabic) })),
  )
  const missed = pairs.filter(({ met }) => !met)
  expect(1 - missed.length / pairs.length).toBeGreaterThan(atLeast)
  const told = missed.map(({ arabic, text }) => `${arabic} ${skeleton(arabic)}, ${text} ${skeleton(text)}`)
  const golden = [
    `${pairs.length - missed.length} of ${pairs.length} spellings of ${list.length} names have the skeleton of the Arabic. Not:`,
    ...told,
    '',
    ...tellCollisions(list),
  ]
  await expect(`${golden.join('\n')}\n`).toMatchFileSnapshot(`../golden/${title.replace(' ', '-')}.txt`)
})

function skeleton(text: string): string {
  return normalizeName(text).skeleton
}

function tellCollisions(list: readonly Spelling[]): readonly string[] {
  const groups = Map.groupBy(list, ({ arabic }) => skeleton(arabic))
  const colliding = [...groups].filter(([, { length }]) => length > 1)
  const pairs = colliding.reduce((sum, [, { length }]) => sum + (length * (length - 1)) / 2, 0)
  return [
    `${pairs} of ${(list.length * (list.length - 1)) / 2} pairs of different names have one skeleton:`,
    ...colliding.map(([code, names]) => `${code}: ${names.map(({ arabic }) => arabic).join(' · ')}`),
  ]
}
