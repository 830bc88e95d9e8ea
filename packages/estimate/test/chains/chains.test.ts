import { availableParallelism } from 'node:os'
import { describe, expect, it } from 'vitest'
import {
  defineOverlaps,
  EstimateError,
  openChain,
  runChains,
  runHere,
  type ChainRunner,
  type ChainsSpec,
  type ChainTask,
  type LatentClassModel,
  type Round,
} from '@recount/estimate'
import { openThreads } from '@recount/estimate/threads'

const overlaps = defineOverlaps({
  lists: ['ward', 'court', 'press'],
  patterns: [
    { h: '100', n: 60 },
    { h: '010', n: 45 },
    { h: '001', n: 30 },
    { h: '110', n: 25 },
    { h: '101', n: 14 },
    { h: '011', n: 11 },
    { h: '111', n: 9 },
  ],
})

const model: LatentClassModel = {
  overlaps,
  classes: 4,
  concentration: { shape: 0.25, rate: 0.25 },
  capture: { a: 1, b: 1 },
  maxExpansion: 21,
}

function spec(over: Partial<ChainsSpec> = {}): ChainsSpec {
  return { model, seed: 1, streams: [0, 1, 2, 3], sweeps: 8000, effective: 100, runner: runHere(), ...over }
}

async function onThreads<T>(threads: number, work: (runner: ChainRunner) => Promise<T>): Promise<T> {
  const runner = openThreads({ threads })
  try {
    return await work(runner)
  } finally {
    await runner.close()
  }
}

describe('chains', () => {
  it('give the same draws here and on any number of threads', async () => {
    const here = await runChains(spec({ sweeps: 1000 }))
    for (const threads of [1, 3, availableParallelism()]) {
      // oxlint-disable-next-line no-await-in-loop -- one pool after the other
      expect(await onThreads(threads, (runner) => runChains(spec({ runner, sweeps: 1000 })))).toEqual(here)
    }
  })

  it('give the same draws when strata take turns', async () => {
    const seeds = [1, 2, 3]
    const alone = await Promise.all(seeds.map((seed) => runChains(spec({ seed, sweeps: 1000 }))))
    const beside = await onThreads(2, (runner) =>
      Promise.all(seeds.map((seed) => runChains(spec({ seed, runner, sweeps: 1000 })))),
    )
    expect(beside).toEqual(alone)
    expect(new Set(alone.map(({ unseen }) => unseen[0]?.join())).size).toBe(3)
  })

  it('keep the draws of the last three quarters, each so many sweeps after the one before', async () => {
    const { unseen, sweeps, warmUp } = await runChains(
      spec({ streams: [5, 6], effective: 1e5, sweeps: 4000 }),
    )
    expect({ sweeps, warmUp }).toEqual({ sweeps: 4000, warmUp: 2000 })
    const totals = new Float64Array(4000)
    openChain(model, { seed: 1, stream: 5 }).run(totals, 1)
    const thin = 2000 / (unseen[0]?.length ?? 0)
    const expected = totals.slice(2000).filter((_, at) => at % thin === thin - 1)
    expect(unseen[0]).toEqual(expected.map((total) => total - 194))
  })

  it('thin what they keep as they go on, and never hold more', async () => {
    const { unseen, sweeps, warmUp } = await runChains(spec({ streams: [0, 1], sweeps: 128_000 }))
    expect(sweeps).toBeGreaterThanOrEqual(8000)
    expect(warmUp).toBe(sweeps / 4)
    const totals = new Float64Array(sweeps)
    openChain(model, { seed: 1, stream: 0 }).run(totals, 1)
    const thin = (sweeps - warmUp) / (unseen[0]?.length ?? 0)
    expect(Number.isInteger(thin)).toBe(true)
    expect(unseen[0]).toEqual(
      totals.filter((_, at) => at >= warmUp && (at + 1) % thin === 0).map((total) => total - 194),
    )
  })

  it('tell each round, and stop when they agree', async () => {
    const rounds: Round[] = []
    const chains = await runChains(spec({ sweeps: 64_000, onRound: (round) => rounds.push(round) }))
    const { rHat, effectiveBulk, effectiveTail, sweeps } = chains
    expect(rounds.at(-1)).toEqual({ rHat, effectiveBulk, effectiveTail, sweeps, of: 64_000 })
    expect(sweeps).toBeLessThan(64_000)
    expect(sweeps).toBeGreaterThanOrEqual(4000)
    expect(rHat).toBeLessThan(1.01)
    expect(Math.min(effectiveBulk, effectiveTail)).toBeGreaterThanOrEqual(100)
  })

  it('stop when they are told to', async () => {
    const stop = new AbortController()
    const told = runChains(spec({ signal: stop.signal, sweeps: 1e6, onRound: () => stop.abort() }))
    await expect(told).rejects.toMatchObject({ name: 'EstimateError', code: 'stopped' })
  })

  it('stop all where one fails, with what it failed of', async () => {
    let asked = 0
    const failing: ChainRunner = {
      run: async (task: ChainTask) => {
        asked++
        if (asked === 3) throw new Error('no room')
        return runHere().run(task)
      },
    }
    await expect(runChains(spec({ runner: failing }))).rejects.toThrow('no room')
    const before = asked
    await new Promise((take) => setTimeout(take, 20))
    expect(asked).toBe(before)
  })

  it('refuse a budget that is no run', async () => {
    await expect(runChains(spec({ sweeps: 10 }))).rejects.toBeInstanceOf(EstimateError)
  })
})

describe('threads', () => {
  const task: ChainTask = { model, from: { seed: 1, stream: 0 }, draws: 5, thin: 1 }

  it('throw what a task throws, as itself, and go on', async () => {
    await onThreads(1, async (runner) => {
      const broken = runner.run({ ...task, model: { ...model, classes: 0 } })
      await expect(broken).rejects.toBeInstanceOf(EstimateError)
      await expect(broken).rejects.toMatchObject({ code: 'input', hint: expect.any(String) })
      const unforeseen = runner.run({ ...task, model: { ...model, overlaps: null } as never })
      await expect(unforeseen).rejects.toThrow(/null/)
      expect((await runner.run(task)).totals).toHaveLength(5)
    })
  })

  it('end when closed, whatever they do, and take nothing more', async () => {
    const runner = openThreads({ threads: 2 })
    const long = [0, 1, 2, 3].map((stream) => runner.run({ ...task, from: { seed: 1, stream }, thin: 1e9 }))
    const ends = Promise.allSettled(long)
    await runner.close()
    for (const end of await ends)
      expect(end).toMatchObject({ status: 'rejected', reason: { code: 'stopped' } })
    await expect(runner.run(task)).rejects.toMatchObject({ code: 'stopped' })
    await runner.close()
  })

  it('are one or more', () => {
    expect(() => openThreads({ threads: 0 })).toThrow(EstimateError)
    expect(() => openThreads({ threads: 1.5 })).toThrow(/1.5/)
  })
})
