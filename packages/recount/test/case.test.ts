import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { caseMaker, makeWorkFolder, readLines, recount } from './command-line.ts'
import { article, monthly, page, writeFiles } from './samples.ts'

const work = makeWorkFolder()
const makeEmptyCase = caseMaker(work)
const decision = ['--by', 'Ann Example', '--why', 'read against the original']

interface ListedClaim {
  readonly id: string
  readonly documentName: string
  readonly status: string
  readonly count: {
    readonly form: string
    readonly min: number | null
    readonly max: number | null
    readonly words: string
  }
  readonly claimant: { readonly name: string; readonly id: string | null } | null
  readonly places: readonly { readonly id: string | null }[]
  readonly decisions: readonly { readonly status: string; readonly by: string; readonly why: string }[]
  readonly edits: readonly unknown[]
  readonly original?: ListedClaim
}

async function listClaims(folder: string, ...words: readonly string[]): Promise<readonly ListedClaim[]> {
  const { stdout, stderr, code } = await recount(['claims', '--case', folder, '--json', ...words], work)
  expect({ code, stderr: stderr.replace('no claim matches\n', '') }).toEqual({ code: 0, stderr: '' })
  return readLines<ListedClaim>(stdout)
}

async function makeSampleCase(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await makeEmptyCase(name)
  const paths = writeFiles(join(work, `${name}-files`), files).map((file) =>
    join(work, `${name}-files`, file),
  )
  expect((await recount(['add', '--case', folder, ...paths], work)).code).toBe(0)
  return folder
}

describe('init', () => {
  test('makes a case, and refuses to make it twice', async () => {
    const made = await recount(['init', 'fresh', '--name', 'A fresh case'], work)
    expect(made.stdout).toBe('made the case "A fresh case" in fresh\n')
    expect(JSON.parse(readFileSync(join(work, 'fresh/recount.json'), 'utf8'))).toEqual({
      name: 'A fresh case',
    })
    const again = await recount(['init', 'fresh'], work)
    expect(again.code).toBe(4)
    expect(again.stderr).toContain('already holds a case')
  })

  test.each([
    ['a folder with something in it', ['init', 'full'], 4, 'holds note.txt'],
    ['a file', ['init', 'full/note.txt'], 2, 'is a file'],
    ['a URL that is none', ['init', 'other', '--ledger', 'postgres://'], 2, 'names no database'],
    [
      'a database nobody serves',
      ['init', 'other', '--ledger', 'postgres://127.0.0.1:9/none'],
      4,
      'No PostgreSQL server answers',
    ],
  ])('refuses %s', async (_, words, code, message) => {
    writeFiles(join(work, 'full'), { 'note.txt': 'keep me' })
    const refused = await recount(words, work)
    expect(refused.code).toBe(code)
    expect(refused.stderr).toContain(message)
  })
})

describe('a case from init to verify', () => {
  test('documents go in once, claims are listed, decided, corrected and verified', async () => {
    const folder = await makeSampleCase('life', { 'a.txt': article(12), 'b.html': page(34) })
    const files = join(work, 'life-files')
    const again = await recount(['add', '--case', folder, join(files, 'a.txt'), join(files, 'b.html')], work)
    expect(again.stdout).toBe('added 0, already there 2; failed 0; 0 claims proposed\n'.replace(';', ','))

    const proposed = (await listClaims(folder)).filter(({ count }) => count.form === 'at-least')
    expect(
      proposed.map(({ documentName, status, count, claimant }) => [
        documentName,
        status,
        count.min,
        claimant?.id,
      ]),
    ).toEqual([
      ['a.txt', 'proposed', 12, 'us-led-coalition'],
      ['b.html', 'proposed', 34, 'us-led-coalition'],
    ])
    const [first, second] = proposed.map(({ id }) => id) as [string, string]

    expect((await recount(['accept', '--case', folder, first.slice(0, 12), ...decision], work)).code).toBe(0)
    const edited = await recount(
      [
        'edit',
        '--case',
        folder,
        second,
        '--set',
        'count=30-36',
        '--set',
        'victims=none',
        '--accept',
        ...decision,
      ],
      work,
    )
    expect(edited.stdout).toContain('30 to 36')
    expect((await recount(['reject', '--case', folder, second.slice(0, 12), ...decision], work)).code).toBe(0)

    const claims = await listClaims(folder)
    const [accepted, rejected] = [first, second].map((id) => claims.find((claim) => claim.id === id))
    expect(accepted).toMatchObject({
      status: 'accepted',
      decisions: [{ status: 'accepted', by: 'Ann Example', why: 'read against the original' }],
    })
    expect(rejected).toMatchObject({
      status: 'rejected',
      count: { form: 'range', min: 30, max: 36, words: '34' },
      victims: null,
      decisions: [{ status: 'accepted' }, { status: 'rejected' }],
      original: { count: { form: 'at-least', min: 34, max: null } },
    })

    const verified = await recount(['verify', '--case', folder], work)
    expect(verified).toMatchObject({
      code: 0,
      stdout: 'checked 7 entries, 2 originals, 1 accepted quote: all as recorded\n',
    })
  })

  test('claims are found by claimant, place, measure, status and document', async () => {
    const folder = await makeSampleCase('find', { 'a.txt': article(12), 'b.html': page(34) })
    const all = (await listClaims(folder)).length
    const find = async (...words: readonly string[]) => (await listClaims(folder, ...words)).length
    expect(all).toBeGreaterThan(1)
    expect(await find('--claimant', 'us-led-coalition')).toBe(
      await find('--claimant', 'the US-led coalition'),
    )
    expect(await find('--claimant', 'us-led-coalition')).toBeGreaterThan(0)
    expect(await find('--claimant', 'Airwars')).toBe(0)
    expect(await find('--place', 'Syria')).toBe(await find('--place', 'SY'))
    expect(await find('--place', 'Syria')).toBeGreaterThan(0)
    expect(await find('--place', 'Ar-Raqqah')).toBeGreaterThan(0)
    expect(await find('--place', 'Iraq')).toBe(0)
    expect(await find('--measure', 'killed')).toBe(all)
    expect(await find('--status', 'accepted')).toBe(0)
    expect((await find('--document', 'a.txt')) + (await find('--document', 'b.html'))).toBe(all)
  })

  test('piped, claims are fields apart by tabs under a heading', async () => {
    const folder = await makeSampleCase('tabs', { 'a.txt': article(12) })
    const { stdout } = await recount(['claims', '--case', folder], work)
    const [heading, ...rows] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(heading).toEqual([
      'id',
      'status',
      'claimant',
      'count',
      'measure',
      'victims',
      'places',
      'period',
      'ledger line',
      'document',
      'sentence',
    ])
    expect(rows.every((row) => row.length === heading?.length)).toBe(true)
    expect(rows.map((row) => row[3])).toContain('at least 12')
  })

  test('report writes one page, disagreements lists a revision', async () => {
    const folder = await makeSampleCase('report', {
      'a.txt': monthly('1,302', 'April'),
      'b.txt': monthly('1,319', 'May'),
    })
    const written = await recount(['report', '--case', folder, '--out', 'case.html'], work)
    expect(written).toMatchObject({ code: 0, stderr: '' })
    const html = readFileSync(join(work, 'case.html'), 'utf8')
    expect(html).toMatch(/^<!doctype html>/i)
    expect(html).toContain('at least 1,319')
    const listed = readLines<{ kind: string; claims: readonly { status: string }[] }>(
      (await recount(['disagreements', '--case', folder, '--json'], work)).stdout,
    )
    expect(listed.length).toBeGreaterThan(0)
    expect(
      listed.every(({ claims }) => claims.length > 0 && claims.every(({ status }) => status === 'proposed')),
    ).toBe(true)
    const printed = await recount(['disagreements', '--case', folder], work)
    expect(printed.stdout).toContain('? ')
  })
})

describe('decisions', () => {
  test.each([
    [['accept', 'ID'], 2, ['--by and --why are missing']],
    [['reject', 'ID', '--by', 'Ann'], 2, ['--why is missing']],
    [['edit', 'ID', ...decision], 2, ['There is nothing to change']],
    [['accept', '0000000000', ...decision], 3, ['no claim whose id begins with "0000000000"']],
    [
      [
        'edit',
        'ID',
        '--set',
        'count=many',
        '--set',
        'measure=dead',
        '--set',
        'asOf=2017-02-30',
        '--set',
        'colour=red',
        '--set',
        'places=Nowhereville',
        ...decision,
      ],
      2,
      ['count: ', 'measure: ', 'asOf: ', 'colour: ', 'places: '],
    ],
    [['edit', 'ID', '--set', 'form=vague', '--set', 'count=7', ...decision], 2, ['count: ']],
    [['edit', 'ID', '--set', 'places=Raqqa', ...decision], 2, ['can mean', 'give the id']],
    [['edit', 'ID', '--set', 'period=2019..2014', ...decision], 2, ['period: ']],
  ])('%j is refused, and nothing is recorded', async (words, code, messages) => {
    const folder = join(work, 'refusals')
    if (!existsSync(folder)) await makeSampleCase('refusals', { 'a.txt': article(12) })
    const [claim] = await listClaims(folder)
    const refused = await recount(
      [...words.map((word) => (word === 'ID' ? (claim?.id ?? '') : word)), '--case', folder],
      work,
    )
    expect(refused.code).toBe(code)
    for (const message of messages) expect(refused.stderr).toContain(message)
    expect(await listClaims(folder)).toEqual([
      expect.objectContaining({ status: 'proposed', edits: [], decisions: [] }),
      ...(await listClaims(folder)).slice(1),
    ])
  })

  test('every field can be corrected', async () => {
    const folder = await makeSampleCase('edits', { 'a.txt': article(12) })
    const [claim] = await listClaims(folder)
    const sets = [
      'form=exact',
      'measure=injured',
      'victims=children',
      'definition=under-18',
      'claimant=SOHR',
      'relay=Sample Wire',
      'perpetrators=US-led Coalition',
      'places=SY; IQ',
      'period=2014-08..',
      'asOf=2017-06',
      'statedOn=2017-06-12',
      'means=air-strike;artillery',
      'stance=documented',
      'partOf=none',
    ]
    const words = sets.flatMap((set) => ['--set', set])
    expect(
      await recount(['edit', '--case', folder, claim?.id ?? '', ...words, ...decision], work),
    ).toMatchObject({ code: 0, stderr: '' })
    const edited = (await listClaims(folder)).find(({ id }) => id === claim?.id)
    expect(edited).toMatchObject({
      status: 'proposed',
      count: { form: 'exact', min: 12, max: 12, words: '12' },
      measure: 'injured',
      victims: 'children',
      definition: 'under-18',
      relay: [{ name: 'Sample Wire', id: null }],
      perpetrators: [{ id: 'us-led-coalition' }],
      places: [{ id: 'SY' }, { id: 'IQ' }],
      period: { from: '2014-08', to: null },
      asOf: '2017-06',
      statedOn: '2017-06-12',
      means: ['air-strike', 'artillery'],
      stance: 'documented',
      partOf: null,
    })
    expect(edited?.claimant?.id).not.toBeNull()
  })
})
