import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { startChild, type Child } from './child.ts'
import { openSample } from './engine.ts'
import { mapInTurn } from './in-turn.ts'

/**
 * How often a process is killed, over how many ledgers side by side: 52 times in the middle of appends and 13 times, every
 * fifth, while it opens the ledger.
 */
const kills = 65
const ledgers = 5

const root = mkdtempSync(join(tmpdir(), 'recount-kill-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a process killed while it appends', () => {
  test.concurrent.each(Array.from({ length: ledgers }, (_, index) => index))(
    'leaves every append that resolved, and nothing by halves (ledger %i)',
    async (ledger) => {
      const folder = join(root, `ledger-${ledger}`)
      const resolved = new Map<number, string>()
      const openings: string[] = []
      const rounds = Array.from({ length: kills / ledgers }, (_, round) => round)
      await mapInTurn(rounds, async (round) => {
        const child = startChild('appender', folder, `run ${round}`)
        for await (const line of untilKilled(child, ledger + round)) {
          const [word = '', number = '', hash = ''] = line.split(' ')
          if (word === 'opened') openings.push(line)
          if (word === 'done') resolved.set(Number(number), hash)
        }
      })
      const reopened = await openSample({ kind: 'embedded', folder })
      const { faults } = await reopened.verifyChain()
      const entries = await Array.fromAsync(reopened.listEntries())
      await reopened.close()

      const kept = new Map(entries.map((entry) => [entry.number, entry.hash]))
      expect(faults).toEqual([])
      expect(new Set(openings)).toEqual(new Set(['opened 0']))
      expect(resolved.size).toBeGreaterThan(0)
      expect([...resolved].filter(([number, hash]) => kept.get(number) !== hash)).toEqual([])
      const batches = Map.groupBy(entries, (entry) => entry.why)
      expect([...batches].filter(([, batch]) => batch.length !== 3)).toEqual([])
    },
    180_000,
  )
})

/**
 * A process's lines until its end, which comes by SIGKILL at a point that differs from kill to kill: every fifth while it
 * opens the ledger (and makes it, the first time), the others after some appends, in the middle of the next one.
 */
async function* untilKilled(child: Child, turn: number): AsyncGenerator<string> {
  const appends = turn % 5
  let seen = 0
  for await (const line of child.lines) {
    yield line
    if (line === 'starting' && appends === 0) void killLater(child, (turn * 67) % 900)
    if (line.startsWith('done')) seen += 1
    if (seen === 3 * appends && appends > 0) void killLater(child, turn % 7)
  }
  await child.ended
}

async function killLater(child: Child, milliseconds: number): Promise<void> {
  await setTimeout(milliseconds)
  child.process.kill('SIGKILL')
}
