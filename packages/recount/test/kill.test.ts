import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openLedger } from '@recount/ledger'
import { finish, makeWorkFolder, readLines, recount, start } from './command-line.ts'
import { article, writeFiles } from './samples.ts'

const work = makeWorkFolder()
const rounds = 50
const filesPerRound = 150

/** Park and Miller's minimal standard generator: the kills fall at the same moments in every run, as far as a machine can. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
}

test('killed in the middle of add 50 times, every acknowledged document is there and nothing needs repair', async () => {
  const folder = join(work, 'case')
  expect((await recount(['init', folder], work)).code).toBe(0)
  const names = Array.from({ length: rounds * filesPerRound }, (_, at) => `${at}.txt`)
  writeFiles(join(work, 'files'), Object.fromEntries(names.map((name, at) => [name, article(at + 2)])))
  const acknowledged = new Set<string>()
  const random = randomNumbers(2017)
  let killed = 0
  for (let round = 0; round < rounds; round++) {
    const files = names.slice(Math.max(0, round - 1) * filesPerRound, (round + 1) * filesPerRound)
    const child = start(
      ['add', '--case', folder, '--json', ...files.map((name) => join('files', name))],
      work,
    )
    const delay = random() * 150
    child.stdout?.once('data', () => void wait(delay).then(() => child.kill('SIGKILL')))
    // oxlint-disable-next-line no-await-in-loop -- each round goes on where the one before was killed
    const { code, stdout, stderr } = await finish(child)
    expect(stderr).not.toContain('recount:')
    if (code === null) killed++
    const whole = stdout.slice(0, stdout.lastIndexOf('\n') + 1)
    for (const { status, id } of readLines<{ status: string; id?: string }>(whole)) {
      if (status === 'added' && id !== undefined) acknowledged.add(id)
    }
  }
  expect(killed).toBeGreaterThan(rounds / 2)
  expect(acknowledged.size).toBeGreaterThan(rounds)

  const ledger = await openLedger(
    { kind: 'embedded', folder: join(folder, 'ledger') },
    { now: () => new Date(0).toISOString() },
  )
  const known = await ledger.knownDocuments(acknowledged)
  await ledger.close()
  expect(known.size).toBe(acknowledged.size)
  const verified = await recount(['verify', '--case', folder, '--json'], work)
  expect(verified.code).toBe(0)
  expect((JSON.parse(verified.stdout) as { originals: number }).originals).toBeGreaterThanOrEqual(
    acknowledged.size,
  )
}, 480_000)
