import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openLedger } from '@recount/ledger'
import { expect, test } from 'vitest'
import { findServerFile, type ServerAddress } from '../../src/pipeline/server-file.ts'
import { finish, makeWorkFolder, recount, start } from '../command-line.ts'
import { demoCaseMaker } from './demo-case.ts'

const work = makeWorkFolder()
const makeDemo = demoCaseMaker(work)
const rounds = 8

/** A decision that the server said it had recorded. */
interface Acknowledged {
  readonly claim: string
  readonly entry: number
}

async function startServer(folder: string): Promise<{ child: ChildProcess; address: ServerAddress }> {
  const child = start(['serve', '--case', folder, '--port', '0'], work)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    void finish(child).then(({ stderr }) => reject(new Error(`the server ended: ${stderr}`)))
  })
  const address = await findServerFile(folder)
  if (address === undefined) throw new Error('the server did not say where it is')
  return { child, address }
}

/** Decides about claims, a pair at a time, until the server is gone. */
async function decideUntilGone(
  { origin, token }: ServerAddress,
  claims: readonly string[],
  acknowledged: Acknowledged[],
): Promise<void> {
  for (let at = 0; ; at++) {
    const pair = [claims[(2 * at) % claims.length], claims[(2 * at + 1) % claims.length]]
    const kind = at % 2 === 0 ? 'accept' : 'reject'
    const decisions = pair.map((claim) => ({ kind, claim, seen: 1_000_000 }))
    try {
      // oxlint-disable-next-line no-await-in-loop -- a stream of decisions
      const response = await fetch(`${origin}/api/decisions`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ decisions, why: `step ${at}` }),
      })
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { decided } = (await response.json()) as { decided: readonly Acknowledged[] }
      acknowledged.push(...decided)
    } catch {
      return
    }
  }
}

test('killed in the middle of decisions, every acknowledged one is there, none by half, and the next server starts', async () => {
  const folder = await makeDemo('killed')
  const { stdout } = await recount(['claims', '--case', folder, '--json'], work)
  const claims = stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id)
  const acknowledged: Acknowledged[] = []
  for (let round = 0; round < rounds; round++) {
    // oxlint-disable-next-line no-await-in-loop -- each round goes on where the one before was killed
    const { child, address } = await startServer(folder)
    const before = acknowledged.length
    const gone = Promise.all(
      [0, 1, 2].map((part) => decideUntilGone(address, claims.slice(part * 8, part * 8 + 8), acknowledged)),
    )
    // oxlint-disable-next-line no-await-in-loop -- as above
    while (acknowledged.length < before + 4 + 7 * round) await wait(1)
    child.kill('SIGKILL')
    // oxlint-disable-next-line no-await-in-loop -- as above
    await gone
  }
  expect(existsSync(join(folder, 'server.json'))).toBe(true)

  const location = { kind: 'embedded', folder: join(folder, 'ledger') } as const
  const ledger = await openLedger(location, { now: () => new Date(0).toISOString() })
  const entries = await Array.fromAsync(ledger.listEntries())
  const { faults } = await ledger.verifyChain()
  await ledger.close()
  expect(faults).toEqual([])
  for (const { claim, entry } of acknowledged) {
    const recorded = entries.find(({ number }) => number === entry)
    expect(recorded?.payload).toEqual({ claim })
  }
  const steps = entries.filter(({ kind }) => kind === 'claim-accepted' || kind === 'claim-rejected')
  const pairs = Map.groupBy(steps, ({ at, why, kind, payload }) =>
    [at, why, kind, claimPair(payload)].join(' '),
  )
  for (const [, both] of pairs) expect(both.length % 2).toBe(0)
  expect(steps.length).toBeGreaterThanOrEqual(acknowledged.length)
  expect(acknowledged.length).toBeGreaterThan(4 * rounds)

  function claimPair(payload: object): number {
    return Math.floor(claims.indexOf((payload as { claim: string }).claim) / 2)
  }
  expect((await recount(['verify', '--case', folder], work)).code).toBe(0)
}, 240_000)
