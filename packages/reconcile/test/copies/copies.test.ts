import { describe, expect, it } from 'vitest'
import { openCopies, type Copies } from '../../src/index.ts'
import { editProse, writeProse } from './prose.ts'

function open(texts: Readonly<Record<string, string>>): Copies {
  const copies = openCopies()
  for (const [id, text] of Object.entries(texts)) copies.add(id, text)
  return copies
}

function many(count: number, write: (at: number) => string): Copies {
  return open(Object.fromEntries(Array.from({ length: count }, (_, at) => [`d${1000 + at}`, write(at)])))
}

const story = [1, 2, 3, 4].map((number) => writeProse(number)).join('\n\n')

describe('whole copies', () => {
  it.each([
    ['the same words', story],
    ['other marks, case and spaces', story.toUpperCase().replaceAll('. ', ' — ')],
    ['one word in twenty changed', editProse(story, 20)],
    ['a headline before it', `${writeProse(90, 12)}\n\n${story}`],
    ['a quarter left out', story.split('\n\n').slice(0, 3).join('\n\n')],
  ])('are found with %s', (_, text) => {
    expect(open({ a: story, b: text }).listGroups()).toEqual([['a', 'b']])
  })

  it.each([
    ['another text', [5, 6, 7, 8].map((number) => writeProse(number)).join('\n\n')],
    ['an excerpt', writeProse(2)],
    ['half of it in another text', [1, 2, 5, 6].map((number) => writeProse(number)).join('\n\n')],
    ['nothing', ''],
    ['a few words', 'Report1'],
  ])('are not found where the other is %s', (_, text) => {
    expect(open({ a: story, b: text }).listGroups()).toEqual([])
  })

  it('are found in scripts that fold and in scripts without spaces', () => {
    const arabic = 'قال شهود إن الطريق أغلقت قبل الفجر وإن الناس خرجوا من بيوتهم إلى الحقول القريبة'
    const chinese = '目击者说道路在黎明前被封闭人们离开家园前往附近的田野直到中午才返回城里'
    const copies = open({ a: arabic, b: arabic.replaceAll('أ', 'ا'), c: chinese, d: `${chinese}。` })
    expect(copies.listGroups()).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('are one group however many print the text, each under a headline of its own', () => {
    const copies = many(200, (at) => `${writeProse(1000 + at, 6)}\n\n${story}`)
    expect(copies.listGroups().map(({ length }) => length)).toEqual([200])
  })
})

describe('passages', () => {
  const agency = writeProse(50, 44)
  const around = (from: number, middle: string): string =>
    `${writeProse(from)}\n\n${middle}\n\n${writeProse(from + 1)}`

  it('are found in two articles that are otherwise different, with their places in both', () => {
    const [a, b] = [around(10, agency), `${writeProse(19)} ${around(20, agency)}`]
    const copies = open({ a, b })
    expect(copies.listGroups()).toEqual([])
    expect(copies.listSharing('a')).toEqual(['b'])
    const [passage] = copies.listPassages('a', 'b')
    const end = agency.length
    expect(passage).toEqual({
      first: { start: a.indexOf(agency), end: a.indexOf(agency) + end },
      second: { start: b.indexOf(agency), end: b.indexOf(agency) + end },
      words: 45,
      isStanding: false,
    })
  })

  it('go on over small edits, and end at large ones', () => {
    const edited = editProse(agency, 15)
    const [a, b] = [around(10, agency), around(20, edited)]
    const [passage] = open({ a, b }).listPassages('b', 'a')
    expect(b.slice(passage?.first.start, passage?.first.end)).toBe(edited.replace(/ changed\S*$/, ''))
    expect(passage?.words).toBe(42)
  })

  it.each([
    ['31 words', 30, 0],
    ['32 words', 31, 1],
  ])('begin at 32 words: %s', (_, length, found) => {
    const shared = writeProse(50, length)
    expect(open({ a: around(10, shared), b: around(20, shared) }).listPassages('a', 'b')).toHaveLength(found)
  })

  it('find a short article cut from a longer one', () => {
    const copies = open({ long: story, short: writeProse(3) })
    expect(copies.listPassages('short', 'long').map(({ first }) => first.start)).toEqual([0])
  })

  it.each([
    ['“', '”'],
    ['"', '"'],
    ['„', '“'],
    ['« ', ' »'],
  ])('are no words that both quote, between %s and %s', (opening, closing) => {
    const statement = `The commander said: ${opening}${writeProse(60, 40)}${closing} on Thursday.`
    expect(open({ a: around(10, statement), b: around(20, statement) }).listPassages('a', 'b')).toEqual([])
  })

  it('are no single sentence of a usual length, quoted without marks', () => {
    const statement = `The commander said that ${writeProse(60, 14)} and that ${writeProse(61, 6)}.`
    expect(open({ a: around(10, statement), b: around(20, statement) }).listPassages('a', 'b')).toEqual([])
  })

  it('do not come of a mark that is never closed', () => {
    const inches = `A shell of 5" was found. ${writeProse(60, 40)}`
    expect(open({ a: around(10, inches), b: around(20, inches) }).listPassages('a', 'b')).toHaveLength(1)
  })
})

describe('phrases met in very many documents', () => {
  const footer = writeProse(70, 60)

  it.each([
    [50, true],
    [51, false],
  ])('%i documents with one footer share a passage: %s', (count, isShared) => {
    const copies = many(count, (at) => `${writeProse(2000 + at)}\n\n${footer}`)
    expect(copies.listGroups()).toEqual([])
    expect(copies.listSharing('d1000')).toHaveLength(isShared ? count - 1 : 0)
    expect(copies.listPassages('d1000', 'd1001').map(({ isStanding }) => isStanding)).toEqual([!isShared])
  })

  it('glue no short reports together that are half made of them', () => {
    const copies = many(80, (at) => `${writeProse(2000 + at, 30)}\n\n${footer}`)
    expect(copies.listGroups()).toEqual([])
  })

  it('come to count again when the documents go', () => {
    const copies = many(51, (at) => `${writeProse(2000 + at, 20)}\n\n${footer}`)
    expect(copies.listGroups()).toEqual([])
    copies.remove('d1050')
    expect(copies.listGroups().map(({ length }) => length)).toEqual([50])
  })
})
