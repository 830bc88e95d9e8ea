import { describe, expect, test } from 'vitest'
import { readDocument, type ReadHints, type ReadResult } from '../src/index.ts'

const story = 'Nine people were killed and 21 were wounded in the town, the health office said on Sunday.'

function readText(text: string, hints: ReadHints = {}): ReadResult {
  return readDocument(new TextEncoder().encode(text), { name: 'a.txt', ...hints })
}

function readHead(head: string, hints: ReadHints = {}): ReadResult {
  return readText(
    `<!doctype html><html><head>${head}</head><body><h1>Nine dead</h1><p>${story}</p></body></html>`,
    hints,
  )
}

/** What was found of a field: its value, the rule, and the words it stood in. */
function factOf(read: ReadResult, field: string): readonly (string | null)[] {
  const found = read.evidence.find((one) => one.field === field)
  const span = found?.span ?? null
  return [
    found?.rule ?? null,
    found?.value ?? null,
    span === null ? null : read.text.slice(span.start, span.end),
  ]
}

describe('published', () => {
  test.each([
    ['hint', 'Nine dead\n\n28 June 2019\n\n', { published: '2019-07-01T08:00:00Z' }, '2019-07-01'],
    ['hint in words', '', { published: 'July 1, 2019' }, '2019-07-01'],
    ['hint, a month', '', { published: '2019-07' }, '2019-07'],
    ['day first', 'Nine dead\n\n28 June 2019\n\n', {}, '2019-06-28'],
    ['month first', 'Nine dead\n\nJune 28th, 2019\n\n', {}, '2019-06-28'],
    ['ISO', 'Nine dead\n\n2019-06-28\n\n', {}, '2019-06-28'],
    [
      'published, not updated',
      'Nine dead\n\nUpdated: 30 June 2019 | Published: 28 June 2019\n\n',
      {},
      '2019-06-28',
    ],
    ['two-digit year of the last century', 'PORT BELEN, 18 FEB 90 (KNA) -- ', {}, '1990-02-18'],
    ['two-digit year of this century', 'PORT BELEN, 18 FEB 07 (KNA) -- ', {}, '2007-02-18'],
    ['dateline', 'Belen, 18 February 2011 – ', {}, '2011-02-18'],
    ['figures in one order only', 'Nine dead\n\n06/28/2019\n\n', {}, '2019-06-28'],
    ['figures in either order', 'Nine dead\n\n06/08/2019\n\n', {}, null],
    ['a day that is none', 'Nine dead\n\n31 June 2019\n\n', {}, null],
    ['no year', 'Belen, June 28 (KNA) -- ', {}, null],
    ['address', '', { url: 'https://kna.example/2019/06/28/nine-dead' }, '2019-06-28'],
    ['a day of the story', 'On 3 June 2017, a raid on the town killed six. ', {}, null],
    ['nothing', '', {}, null],
  ])('%s', (_, start, hints, date) => {
    expect(readText(`${start}${story}\n`, hints).published).toBe(date)
  })

  test('a dateline wrapped within its date is read', () => {
    const text = `THE OLD PORT OF BELEN (REPUBLIC OF KORVAT), 18
FEB 90 (KNA) -- [TEXT] NINE PERSONS WERE KILLED
IN THE PORT BY A BOMB, THE POLICE REPORTED TODAY,
ADDING THAT NO GROUP HAD CLAIMED THE ATTACK.
`
    const read = readText(text)
    expect([read.published, read.publisher, ...read.sections.map(({ kind }) => kind)]).toEqual([
      '1990-02-18',
      'KNA',
      'body',
    ])
  })

  test('a date without its year is kept as evidence only', () => {
    const read = readText(`Belen, June 28 (KNA) -- ${story}`)
    expect([read.published, ...factOf(read, 'published')]).toEqual([
      null,
      'dateline',
      'XXXX-06-28',
      'June 28',
    ])
  })

  test.each([
    [
      '<meta property="article:published_time" content="2019-06-28T23:30:00+03:00">',
      'meta article:published_time',
    ],
    ['<meta name="pubdate" content="28 June 2019">', 'meta pubdate'],
    [
      '<script type="application/ld+json">[{"@type":["NewsArticle"],"datePublished":"2019-06-28"}]</script>',
      'json-ld',
    ],
    ['</head><time datetime="2019-06-28">last week</time>', 'time'],
  ])('a page states it: %s', (head, rule) => {
    expect(factOf(readHead(head), 'published').slice(0, 2)).toEqual([rule, '2019-06-28'])
  })

  test('broken JSON-LD is passed over', () => {
    const nested = `<script type="application/ld+json">${'['.repeat(50_000)}</script><script type="application/ld+json">{"@type":</script>`
    expect(readHead(nested).published).toBeNull()
  })
})

describe('publisher', () => {
  test.each([
    ['agency in the dateline', `BELEN, June 28 (ACAN-EFE) -- ${story}`, {}, 'dateline', 'ACAN-EFE'],
    ['agency between slashes', `BELEN, March 17. /RIAN-KNA/. ${story}`, {}, 'dateline', 'RIAN-KNA'],
    ['agency without a date', `KORVAT (BELEN TODAY NEWS) – ${story}`, {}, 'dateline', 'BELEN TODAY NEWS'],
    [
      'an abbreviation is none',
      `The Korvat Doctors Union (KDU) – a network – said so. ${story}`,
      {},
      null,
      null,
    ],
    ['a place in brackets is none', `(Beirut) – ${story}`, {}, null, null],
    ['domain', story, { url: 'https://www.kna.example/a' }, 'url', 'kna.example'],
    ['hint', `BELEN, June 28 (KNA) -- ${story}`, { publisher: 'Korvat Daily' }, 'hint', 'Korvat Daily'],
    ['signature', `Nine dead\n\n${story}\n\n${story}\n\nKorvat Daily`, {}, 'signature', 'Korvat Daily'],
  ])('%s', (_, text, hints, rule, value) => {
    expect(factOf(readText(text, hints), 'publisher').slice(0, 2)).toEqual([rule, value])
  })

  test('a page’s site name wins over its address', () => {
    const read = readHead('<meta property="og:site_name" content="Korvat Daily">', {
      url: 'https://kd.example/',
    })
    expect([read.publisher, read.url]).toEqual(['Korvat Daily', 'https://kd.example/'])
  })
})

describe('title', () => {
  test.each([
    [
      '<title>Nine dead in Belen market | Korvat Daily</title><meta property="og:site_name" content="Korvat Daily">',
      'Nine dead in Belen market',
    ],
    ['<title>Nine dead | six hurt</title>', 'Nine dead | six hurt'],
    ['<title>a</title><meta property="og:title" content="Nine dead &amp; more">', 'Nine dead & more'],
    ['', 'Nine dead'],
  ])('of a page with %j', (head, title) => {
    expect(readHead(head).title).toBe(title)
  })

  test('a hint finds its line', () => {
    const read = readText(`Korvat today\n\nNine people dead in the market of Belen.\n\n${story}`, {
      title: 'Nine people dead in the market of Belen',
    })
    expect(factOf(read, 'title')[0]).toBe('hint')
    expect(
      read.sections.some(
        ({ kind, start }) => kind === 'title' && read.text.startsWith('Nine people dead', start),
      ),
    ).toBe(true)
  })
})

describe('language', () => {
  test.each([
    ['en', story],
    [
      'es',
      'Al menos nueve personas murieron y otras 21 resultaron heridas en el pueblo, informó la oficina de salud el domingo.',
    ],
    [
      'fr',
      'Au moins neuf personnes ont été tuées et 21 autres blessées dans la ville, a annoncé dimanche le bureau de la santé.',
    ],
    [
      'ru',
      'По меньшей мере девять человек погибли и ещё двадцать один получили ранения, сообщили врачи в воскресенье.',
    ],
    ['ar', 'قتل تسعة أشخاص على الأقل وأصيب واحد وعشرون آخرون في البلدة، بحسب ما أعلنه مكتب الصحة يوم الأحد.'],
    [null, '12 34 56 78 90 12 34 56 78 90'],
  ])('%s', (language, text) => {
    expect(readText(text).language).toBe(language)
  })

  test('a page’s declaration counts where its text says too little', () => {
    const read = readText('<html lang="uk-UA"><body><p>12 34 56</p></body></html>')
    expect(read.language).toBe('uk')
  })
})

describe('media type', () => {
  test.each([
    ['a.txt', undefined, story, 'text/plain'],
    ['a.md', undefined, story, 'text/markdown'],
    ['a.txt', undefined, `# *Nine dead*\n\n---\n\n${story}`, 'text/markdown'],
    ['a.txt', 'text/plain', `# *Nine dead*\n\n---\n\n${story}`, 'text/plain'],
    ['a', undefined, `<!-- saved --><!DOCTYPE html><p>${story}`, 'text/html'],
    ['a.htm', undefined, `<p>${story}`, 'text/html'],
    ['a', 'text/html; charset=utf-8', `<p>${story}`, 'text/html'],
    ['a.txt', undefined, `"1 < 2 and 3 > 2" ${story}`, 'text/plain'],
  ])('%s, %s', (name, mediaType, text, found) => {
    expect(readText(text, { name, mediaType }).mediaType).toBe(found)
  })

  test('plain text and Markdown are kept unit for unit', () => {
    const text = `\uFEFF# Nine\u00a0dead\r\n\r\n  *${story}*\t\r\nﬁn`
    expect(readText(text).text).toBe(text)
  })
})
