import { AlteredError, ConflictError, hashOf, InputError, MissingError, type Claim } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import type { Ledger, NewEntry } from '../../src/index.ts'
import { openSample, type Engine } from '../engine.ts'
import { addition, by, sampleClaims } from '../samples.ts'

const [first, second, third, fourth] = sampleClaims(hashOf('one'), 4) as [Claim, Claim, Claim, Claim]

const accept = (claim: Claim) => by({ kind: 'claim-accepted', payload: { claim: claim.id } }, 'read')
const annRejects = (claim: Claim): NewEntry => ({
  kind: 'claim-rejected',
  payload: { claim: claim.id },
  by: 'Ann Example',
  why: 'another town',
})

async function openAdded(engine: Engine): Promise<Ledger> {
  const ledger = await openSample(await engine.newLocation())
  await ledger.append([addition('one', 4)])
  return ledger
}

async function refusalOf(append: Promise<unknown>): Promise<AlteredError> {
  const error = await append.catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(AlteredError)
  return error as AlteredError
}

const meanwhile: readonly [name: string, entries: readonly NewEntry[], words: RegExp][] = [
  [
    'a rejection',
    [annRejects(first)],
    /^Nothing was recorded: Ann Example rejected this claim on 2020-01-01 at 00:0\d UTC \(“another town”\) after you opened it\.$/,
  ],
  [
    'a correction',
    [by({ kind: 'claim-edited', payload: { claim: first.id, changes: { measure: 'injured' } } })],
    /: reviewer@example\.org corrected this claim on 2020-01-01 at 00:0\d UTC after you opened it\.$/,
  ],
  [
    'an undoing',
    [annRejects(first), by({ kind: 'decision-undone', payload: { entry: 2 } })],
    /took back the rejection of this claim/,
  ],
  [
    'another reading',
    [by({ kind: 'document-reread', payload: { document: hashOf('one'), reader: 'english@2', claims: [] } })],
    /read again the document of this claim/,
  ],
]

export function describeSeen(engine: Engine): void {
  describe('what the decider had seen', () => {
    test('a decision by someone who saw the last entry is recorded', async () => {
      const ledger = await openAdded(engine)
      await ledger.append([accept(first)], { seen: { [first.id]: 1, [second.id]: 1 } })
      await ledger.append([accept(second)], { seen: { [first.id]: 2, [second.id]: 1 } })
      const { number } = await ledger.head()
      await ledger.close()
      expect(number).toBe(3)
    })

    test.each(meanwhile)('%s meanwhile is told, and nothing is recorded', async (_name, entries, words) => {
      const ledger = await openAdded(engine)
      await ledger.append(entries)
      const error = await refusalOf(
        ledger.append([accept(second), accept(first)], { seen: { [first.id]: 1, [second.id]: 99 } }),
      )
      const last = (await ledger.getClaim(first.id)).last
      const untouched = await ledger.getClaim(second.id)
      const [entry] = await Array.fromAsync(ledger.listEntries({ newestFirst: true, limit: 1 }))
      await ledger.close()
      expect(error).toBeInstanceOf(ConflictError)
      expect(error.message).toMatch(words)
      const { number, kind, by: who, at, why } = entry!
      expect(error.claims).toEqual([{ id: first.id, entry: number, kind, by: who, at, why }])
      expect({ last, status: untouched.decision }).toEqual({ last: number, status: null })
    })

    test('several altered claims are all in the error, the first few in the sentence', async () => {
      const ledger = await openAdded(engine)
      const all = [first, second, third, fourth]
      await ledger.append(all.map(annRejects))
      const seen = Object.fromEntries(all.map(({ id }) => [id, 1]))
      const error = await refusalOf(ledger.append(all.map(accept), { seen }))
      await ledger.close()
      expect(error.claims.map(({ id, entry }) => [id, entry])).toEqual(
        all.map(({ id }, index) => [id, 2 + index]),
      )
      expect(error.message).toContain(`Ann Example rejected claim ${first.id.slice(0, 12)} on`)
      expect(error.message).toMatch(/; and 1 more\.$/)
    })

    test('a stranger and a number that is none are refused', async () => {
      const ledger = await openAdded(engine)
      const stranger = await ledger
        .append([accept(first)], { seen: { [hashOf('stranger')]: 1 } })
        .catch((caught: unknown) => caught)
      const none = await ledger
        .append([accept(first)], { seen: { [first.id]: 0.5 } })
        .catch((caught: unknown) => caught)
      const { number } = await ledger.head()
      await ledger.close()
      expect(stranger).toBeInstanceOf(MissingError)
      expect(none).toBeInstanceOf(InputError)
      expect((none as InputError).fields[0]?.path).toBe(`seen.${first.id}`)
      expect(number).toBe(1)
    })

    test('of two who decide the same claim at once, one is told', async () => {
      const location = await engine.newLocation()
      const ledger = await openSample(location)
      const rival = engine.name === 'embedded' ? ledger : await openSample(location)
      await ledger.append([addition('one', 4)])
      const seen = { [first.id]: 1 }
      const answers = await Promise.allSettled(
        [ledger, rival, ledger, rival].map((one) => one.append([accept(first)], { seen })),
      )
      const { decisions } = await rival.getClaim(first.id)
      await Promise.all([ledger.close(), rival.close()])
      const errors = answers.flatMap((answer) => (answer.status === 'rejected' ? answer.reason : []))
      expect(errors).toHaveLength(3)
      for (const error of errors) expect(error).toBeInstanceOf(AlteredError)
      expect(decisions).toHaveLength(1)
    })
  })
}
