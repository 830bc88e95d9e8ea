import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identifyClaim, type Claim } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import { reread } from '../src/commands/reread.ts'
import type { Effects } from '../src/effects.ts'
import { openRuleBook, type RuleBook } from '../src/pipeline/reader.ts'
import { caseMaker, makeWorkFolder, readLines, recount, type Finished } from './command-line.ts'
import { article, monthly, writeFiles } from './samples.ts'

const work = makeWorkFolder()
const makeEmptyCase = caseMaker(work)
const decision = ['--by', 'Ann Example', '--why', 'read side by side']

interface ListedRuling {
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly by: string
  readonly why: string
  readonly entry: number
  readonly applies: string
  readonly figures: readonly {
    readonly claim: string
    readonly standing: string
    readonly now: string | null
  }[]
  readonly undone: { readonly by: string; readonly entry: number } | null
}

/** A case with two articles, a running total in each of them. */
async function makeSampleCase(name: string): Promise<string> {
  const folder = await makeEmptyCase(name)
  const files = {
    'a.txt': monthly('1,302', 'April'),
    'b.txt': monthly('1,319', 'May'),
    'c.txt': article(12),
  }
  const paths = writeFiles(join(work, `${name}-files`), files).map((file) =>
    join(work, `${name}-files`, file),
  )
  expect((await recount(['add', '--case', folder, ...paths], work)).code).toBe(0)
  return folder
}

async function listClaims(folder: string, ...words: readonly string[]): Promise<readonly Claim[]> {
  return readLines<Claim>((await recount(['claims', '--case', folder, '--json', ...words], work)).stdout)
}

async function listRulings(folder: string, ...words: readonly string[]): Promise<readonly ListedRuling[]> {
  const { code, stdout } = await recount(['rulings', '--case', folder, '--json', ...words], work)
  expect(code).toBe(0)
  return readLines<ListedRuling>(stdout)
}

function run(folder: string, ...words: readonly string[]): Promise<Finished> {
  return recount([...words, '--case', folder, ...decision], work)
}

async function getFigures(folder: string): Promise<readonly [april: Claim, may: Claim, june: Claim]> {
  const claims = await listClaims(folder)
  const found = [1302, 1319, 12].map((min) =>
    claims.find(({ count }) => count.form === 'at-least' && count.min === min),
  )
  expect(found).not.toContain(undefined)
  return found as [Claim, Claim, Claim]
}

/** What a command prints, kept; it works on the real disk. */
function recordingEffects(): Effects & { readonly printed: string[] } {
  const printed: string[] = []
  const output = {
    write: (text: string) => void printed.push(text),
    isTerminal: false,
    hasColors: false,
    columns: Infinity,
  }
  return {
    printed,
    stdout: output,
    stderr: output,
    now: () => 0,
    resolvePath: (path) => path,
    userName: () => 'tester',
    onInterrupt: () => () => {},
  }
}

/** A rule book that makes of each claim the present one finds what `change` answers. */
function changedRules(change: (claim: Claim) => Claim | undefined): typeof openRuleBook {
  return async (config) => {
    const { extract } = await openRuleBook(config)
    const rules: RuleBook = {
      name: 'changed@2',
      extract: (document) =>
        extract(document).flatMap((claim) => {
          const changed = change(claim)
          return changed === undefined ? [] : identifyClaim({ ...changed, reader: 'changed@2' })
        }),
    }
    return rules
  }
}

async function rereadWith(
  folder: string,
  change: (claim: Claim) => Claim | undefined,
): Promise<{ readonly code: number; readonly lines: readonly Readonly<Record<string, unknown>>[] }> {
  const effects = recordingEffects()
  const options = { case: folder, by: 'Ann Example', why: 'new rules', json: true, operands: [] }
  const code = await reread(options, effects, changedRules(change))
  return { code, lines: readLines(effects.printed.join('')) }
}

const isRunningTotal = ({ count }: Claim) => (count.min ?? 0) > 1000

describe('rulings', () => {
  test('a merge names its figures after they were read anew, until it is undone', async () => {
    const folder = await makeSampleCase('merge')
    const [april, may] = await getFigures(folder)
    const merged = await run(folder, 'merge', april.id.slice(0, 12), may.id)
    expect(merged).toMatchObject({ code: 0, stderr: '' })
    expect(merged.stdout).toContain('one statement')
    expect(merged.stdout).toContain('»1,302«')

    const { lines } = await rereadWith(folder, (claim) =>
      isRunningTotal(claim) ? { ...claim, stance: 'documented' } : claim,
    )
    expect(lines.map(({ status }) => status)).toEqual(['changed', 'changed', 'unchanged', 'summary'])
    expect(await listClaims(folder, '--status', 'withdrawn')).toEqual([
      expect.objectContaining({ id: april.id }),
      expect.objectContaining({ id: may.id }),
    ])
    const now = await getFigures(folder)
    expect(now.map(({ id }) => id)).not.toContain(april.id)
    const [ruling] = await listRulings(folder)
    expect(ruling).toMatchObject({
      kind: 'statements-merged',
      by: 'Ann Example',
      why: 'read side by side',
      applies: 'wholly',
      undone: null,
      figures: [
        { claim: april.id, standing: 'present', now: now[0].id },
        { claim: may.id, standing: 'present', now: now[1].id },
      ],
    })

    const number = String(ruling?.entry)
    expect((await run(folder, 'undo', number)).stdout).toContain('undone by entry')
    expect(await listRulings(folder)).toEqual([])
    expect((await listRulings(folder, '--all'))[0]?.undone).toMatchObject({ by: 'Ann Example' })
    const twice = await run(folder, 'undo', number)
    expect(twice.code).toBe(4)
    expect(twice.stderr).toContain(`the ruling of entry ${number} was undone already`)
    expect(await recount(['verify', '--case', folder], work)).toMatchObject({ code: 0 })
  })

  test('a ruling whose figure no reading finds is said not to apply, and applies when it is back', async () => {
    const folder = await makeSampleCase('gone')
    const [april, may, june] = await getFigures(folder)
    expect((await run(folder, 'merge', april.id, may.id, june.id)).code).toBe(0)
    expect((await run(folder, 'slip', may.id, '--meant', '1,391')).code).toBe(0)
    await rereadWith(folder, (claim) => (claim.count.min === 1319 ? undefined : claim))
    const left = await listRulings(folder)
    expect(left.map(({ applies }) => applies)).toEqual(['partly', 'not'])
    expect(left[1]?.figures).toEqual([expect.objectContaining({ standing: 'gone', now: null })])
    const told = await recount(['rulings', '--case', folder], work)
    expect(told.stdout).toContain('does not apply')
    expect(told.stdout).toContain('no longer found: ')

    const back = await recount(['reread', 'b.txt', '--case', folder, ...decision], work)
    expect(back).toMatchObject({ code: 0, stderr: '' })
    expect((await listRulings(folder)).map(({ applies }) => applies)).toEqual(['wholly', 'wholly'])
    expect((await getFigures(folder)).map(({ id }) => id)).toEqual([april.id, may.id, june.id])

    expect((await run(folder, 'reject', may.id)).code).toBe(0)
    expect((await listRulings(folder)).map(({ applies }) => applies)).toEqual(['partly', 'not'])
    expect((await recount(['report', '--case', folder], work)).code).toBe(0)
  })

  test('a statement stands for all its claims, and is split from the claims named beside it', async () => {
    const folder = await makeSampleCase('statement')
    const [april, may] = await getFigures(folder)
    const revisions = readLines<{ members: readonly string[] }>(
      (await recount(['disagreements', '--case', folder, '--kind', 'revision', '--json'], work)).stdout,
    )
    const [first, second] = revisions.flatMap(({ members }) => members)
    const merged = await run(folder, 'merge', first?.slice(0, 12) ?? '', second ?? '', '--json')
    expect(merged).toMatchObject({ code: 0, stderr: '' })
    const [ruling] = readLines<ListedRuling>(merged.stdout)
    expect(ruling?.figures.map(({ claim }) => claim).sort()).toEqual([april.id, may.id].sort())

    const split = await run(folder, 'split', april.id, '--from', may.id, '--json')
    expect(readLines<ListedRuling>(split.stdout)[0]).toMatchObject({
      kind: 'statement-split',
      applies: 'wholly',
      figures: [{ claim: april.id }, { claim: may.id }],
    })
  })

  test('a slip takes its number from the claim believed, and a definition its claimant from the registry', async () => {
    const folder = await makeSampleCase('slip')
    const [april, may] = await getFigures(folder)
    expect((await run(folder, 'slip', april.id, '--believe', may.id)).code).toBe(0)
    const define = ['define', '--claimant', 'SOHR', '--victims', 'children', '--as', 'under-16']
    expect((await run(folder, ...define)).stdout).toContain('children means under-16')
    expect((await listRulings(folder)).map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ meant: 1319 }),
      {
        claimant: { id: expect.any(String), name: 'Syrian Observatory for Human Rights' },
        victims: 'children',
        measure: null,
        definition: 'under-16',
      },
    ])
  })

  test('what can’t be ruled is refused with a reason, and nothing is recorded', async () => {
    const folder = await makeSampleCase('refused')
    const [april, may, june] = await getFigures(folder)
    expect((await run(folder, 'reject', june.id)).code).toBe(0)
    const refusals: readonly [readonly string[], number, string][] = [
      [['merge', april.id, april.id.slice(0, 12)], 2, 'at least two figures'],
      [['merge', april.id, '0000000000'], 3, 'no claim and no statement'],
      [['merge', april.id, june.id], 4, 'was rejected'],
      [['split', april.id], 2, '--from is missing'],
      [['split', april.id, '--from', april.id], 2, 'both sides of the split'],
      [['slip', april.id], 2, 'found neither'],
      [['slip', april.id, '--meant', '7', '--believe', may.id], 2, 'found both'],
      [['slip', april.id, '--meant', 'many'], 2, 'Expected --meant to be a number'],
      [['define', '--as', 'under-16'], 2, 'missing: --claimant, --victims or --measure'],
      [
        ['define', '--claimant', 'Nobody Known', '--victims', 'children', '--as', 'x'],
        3,
        'Nobody in this case',
      ],
      [
        ['define', '--claimant', 'SOHR', '--victims', 'kids', '--as', 'x'],
        2,
        'Expected --victims to be one of',
      ],
      [['undo', 'soon'], 2, 'Expected the number of a decision'],
      [['undo', '99'], 3, 'holds no entry 99'],
      [['undo', '2'], 3, 'entry 2 is a document'],
    ]
    for (const [words, code, message] of refusals) {
      // oxlint-disable-next-line no-await-in-loop -- one process may hold the case
      const refused = await run(folder, ...words)
      expect({ words, code: refused.code, told: refused.stderr }).toEqual({
        words,
        code,
        told: expect.stringContaining(message),
      })
    }
    const unsigned = await recount(['merge', '--case', folder, april.id, may.id], work)
    expect(unsigned.stderr).toContain('--by and --why are missing')
    const rulings = await recount(['rulings', '--case', folder, '--all'], work)
    expect(rulings).toMatchObject({ code: 0, stdout: '', stderr: 'no ruling was given\n' })
  })
})

describe('reread', () => {
  test('keeps what people decided, and does not propose it a second time', async () => {
    const folder = await makeSampleCase('reread')
    const [april, may, june] = await getFigures(folder)
    expect((await run(folder, 'accept', april.id)).code).toBe(0)
    expect((await run(folder, 'edit', may.id, '--set', 'stance=documented')).code).toBe(0)
    const { code, lines } = await rereadWith(folder, (claim) => ({ ...claim, victims: 'combatants' }))
    expect(code).toBe(0)
    expect(lines.at(-1)).toMatchObject({ status: 'summary', changed: 3, failed: 0, isInterrupted: false })
    const claims = await listClaims(folder)
    expect(claims.filter(({ id }) => [april, may, june].some((one) => one.id === id))).toEqual([
      expect.objectContaining({ id: april.id, status: 'accepted', victims: 'civilians' }),
      expect.objectContaining({ id: may.id, status: 'proposed', stance: 'documented', victims: 'civilians' }),
    ])
    expect(claims.filter(({ count }) => count.min === 1302)).toHaveLength(1)
    expect(claims.find(({ count }) => count.min === 12)?.victims).toBe('combatants')
    const verified = await recount(['verify', '--case', folder, '--json'], work)
    expect(JSON.parse(verified.stdout)).toMatchObject({ entries: 9, quotes: 1, failures: [] })
  })

  test('a rule book that only has another name changes nothing', async () => {
    const folder = await makeSampleCase('same')
    const { lines } = await rereadWith(folder, (claim) => claim)
    expect(lines.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged', 'summary'])
    const { stdout } = await recount(['reread', '--case', folder, ...decision], work)
    expect(stdout).toBe('changed 0, unchanged 3, failed 0; 0 claims proposed, 0 withdrawn\n')
    const verified = await recount(['verify', '--case', folder, '--json'], work)
    expect(JSON.parse(verified.stdout)).toMatchObject({ entries: 4 })
  })

  test('an actor added to recount.json is read, and a part keeps its whole', async () => {
    const folder = await makeEmptyCase('actor')
    const text = [
      'Strike on Raqqa',
      '',
      'Lantern Watch said on Monday that at least 40 civilians, including 12 children, were killed in air strikes on Raqqa.',
      '',
    ].join('\n')
    writeFiles(join(work, 'actor-files'), { 'a.txt': text })
    expect((await recount(['add', '--case', folder, 'actor-files/a.txt'], work)).code).toBe(0)
    const before = await listClaims(folder)
    expect((await run(folder, 'accept', before[0]?.id ?? '')).code).toBe(0)
    const config = JSON.parse(readFileSync(join(folder, 'recount.json'), 'utf8')) as object
    const actors = [{ id: 'lantern-watch', name: 'Lantern Watch', kind: 'monitor' }]
    writeFiles(folder, { 'recount.json': JSON.stringify({ ...config, actors }) })
    const { stdout } = await run(folder, 'reread')
    expect(stdout).toContain('1 claim proposed, 1 withdrawn, 1 kept back as decided already')
    const after = await listClaims(folder)
    expect(before.map(({ claimant, partOf }) => [claimant?.id, partOf])).toEqual([
      [null, null],
      [null, before[0]?.id],
    ])
    expect(after.map(({ claimant, partOf }) => [claimant?.id, partOf])).toEqual([
      [null, null],
      ['lantern-watch', before[0]?.id],
    ])
    expect(await recount(['verify', '--case', folder], work)).toMatchObject({ code: 0 })
  })

  test('a document whose original is gone or changed is told, and left as it is', async () => {
    const folder = await makeSampleCase('damaged')
    const [april, may] = await getFigures(folder)
    const [gone, changed] = [april, may].map(({ document }) =>
      join(folder, 'originals', document.slice(0, 2), document),
    )
    rmSync(gone ?? '')
    rmSync(changed ?? '')
    writeFileSync(changed ?? '', article(7))
    const { code, stdout, stderr } = await run(folder, 'reread')
    expect({ code, stdout }).toEqual({
      code: 4,
      stdout: 'changed 0, unchanged 1, failed 2; 0 claims proposed, 0 withdrawn\n',
    })
    expect(stderr).toContain(`The original of a.txt (${april.document}) is gone`)
    expect(stderr).toContain(`The original of b.txt (${may.document}) was changed`)
    expect((await getFigures(folder)).slice(0, 2).map(({ id }) => id)).toEqual([april.id, may.id])
  })

  test('interrupted, it ends after the document at hand and goes on from there', async () => {
    const folder = await makeSampleCase('interrupted')
    let interrupt = () => {}
    const effects = {
      ...recordingEffects(),
      onInterrupt: (listener: () => void) => ((interrupt = listener), () => {}),
    }
    const options = { case: folder, by: 'Ann', why: 'new rules', json: false, operands: [] }
    const rules = changedRules((claim) => ({ ...claim, victims: 'combatants' }))
    const code = await reread(options, effects, async (config) => {
      const book = await rules(config)
      return {
        ...book,
        extract: (document) => {
          interrupt()
          return book.extract(document)
        },
      }
    })
    expect(code).toBe(130)
    const { lines } = await rereadWith(folder, (claim) => ({ ...claim, victims: 'combatants' }))
    expect(lines.map(({ status }) => status)).toEqual(['unchanged', 'changed', 'changed', 'summary'])
  })
})
