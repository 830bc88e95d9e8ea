import { hashOf, identifyClaim, MissingError, type Claim, type InputError } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import type { Ledger, NewEntry } from '../../src/index.ts'
import { openSample, type Engine } from '../engine.ts'
import { addition, by, reviewer, sampleClaims, sampleContent } from '../samples.ts'

const document = hashOf('one')
const [zero, one, two, three] = sampleClaims(document, 4) as [Claim, Claim, Claim, Claim]

/** The claim of a sentence as another rule book makes it. */
function otherwise(place: number, changes: Partial<Claim> = {}): Claim {
  return identifyClaim(sampleContent(document, place, { reader: 'english@2', stance: 'alleged', ...changes }))
}

function reread(...claims: readonly Claim[]): NewEntry {
  const payload = { document, reader: 'english@2', claims: [...claims] }
  return by({ kind: 'document-reread', payload }, 'a better rule book')
}

const accept = (claim: Claim) => by({ kind: 'claim-accepted', payload: { claim: claim.id } })
const reject = (claim: Claim) => by({ kind: 'claim-rejected', payload: { claim: claim.id } })
const edit = (claim: Claim, changes: object) =>
  by({ kind: 'claim-edited', payload: { claim: claim.id, changes } })

async function listStanding(
  ledger: Ledger,
  status?: 'withdrawn',
): Promise<readonly (readonly [string, string])[]> {
  const found = await Array.fromAsync(ledger.listClaims(status === undefined ? {} : { status }))
  return found.map((recorded) => [recorded.claim.id, recorded.status])
}

async function append(ledger: Ledger, ...entries: readonly NewEntry[]): Promise<readonly number[]> {
  return (await ledger.append(entries)).map(({ number }) => number)
}

export function describeRereading(engine: Engine): void {
  describe('reading again', () => {
    test('withdraws proposals that are made no more, adds new ones, leaves what people decided', async () => {
      const ledger = await openSample(await engine.newLocation())
      await append(ledger, addition('one', 4), addition('two', 1), accept(zero), reject(one))
      const fresh = otherwise(2)
      const [number] = await append(ledger, reread(fresh, three))
      const standing = await listStanding(ledger)
      const withdrawn = await Array.fromAsync(ledger.listClaims({ status: 'withdrawn' }))
      const counts = (await ledger.findDocument(document))?.claims
      const stillFound = await ledger.getClaim(two.id)
      const { entries, faults } = await ledger.verifyChain()
      await ledger.close()

      expect(number).toBe(5)
      expect(standing).toEqual([
        [zero.id, 'accepted'],
        [one.id, 'rejected'],
        [three.id, 'proposed'],
        [sampleClaims(hashOf('two'), 1)[0]?.id, 'proposed'],
        [fresh.id, 'proposed'],
      ])
      expect(withdrawn.map(({ claim }) => claim)).toEqual([two])
      expect(withdrawn[0]?.rereadings).toEqual([
        { status: 'withdrawn', by: reviewer, at: expect.any(String), why: 'a better rule book', entry: 5 },
      ])
      expect(stillFound).toEqual(withdrawn[0])
      expect(counts).toEqual({ proposed: 2, accepted: 1, rejected: 1, withdrawn: 1 })
      expect({ entries, faults }).toEqual({ entries: 5, faults: [] })
    })

    test('does not propose a second time what stands on the number of a decided claim', async () => {
      const ledger = await openSample(await engine.newLocation())
      await append(ledger, addition('one', 4), accept(zero), reject(one), edit(two, { measure: 'injured' }))
      const again = [0, 1, 2].map((place) => otherwise(place))
      const elsewhere = otherwise(3, { measure: 'injured' })
      await append(ledger, reread(...again, elsewhere))
      const standing = await listStanding(ledger)
      const withdrawn = await listStanding(ledger, 'withdrawn')
      const { faults } = await ledger.verifyChain()
      await ledger.close()
      expect(standing).toEqual([
        [zero.id, 'accepted'],
        [one.id, 'rejected'],
        [two.id, 'proposed'],
        [elsewhere.id, 'proposed'],
      ])
      expect(withdrawn).toEqual([three, ...again].map(({ id }) => [id, 'withdrawn']))
      expect(faults).toEqual([])
    })

    test('a reading that changes nothing records nothing; one that goes back brings claims back', async () => {
      const ledger = await openSample(await engine.newLocation())
      await append(ledger, addition('two', 1), addition('one', 2), accept(zero))
      const same = await append(ledger, reread(zero, one), reread(one))
      const gone = await append(ledger, reread(), reread())
      const back = await append(ledger, reread(one))
      const found = await ledger.getClaim(one.id)
      const { entries, faults } = await ledger.verifyChain()
      await ledger.close()
      expect({ same, gone, back }).toEqual({ same: [2, 2], gone: [4, 2], back: [5] })
      expect(found.status).toBe('proposed')
      expect(found.rereadings.map(({ status, entry }) => [status, entry])).toEqual([
        ['withdrawn', 4],
        ['proposed', 5],
      ])
      expect({ entries, faults }).toEqual({ entries: 5, faults: [] })
    })

    test('a person may take up a withdrawn claim', async () => {
      const ledger = await openSample(await engine.newLocation())
      await append(ledger, addition('one', 2), reread(), accept(zero), edit(one, { measure: 'injured' }))
      const taken = await listStanding(ledger)
      await append(ledger, reread(otherwise(0)))
      const after = await listStanding(ledger)
      const { faults } = await ledger.verifyChain()
      await ledger.close()
      expect(taken).toEqual([
        [zero.id, 'accepted'],
        [one.id, 'proposed'],
      ])
      expect(after).toEqual(taken)
      expect(faults).toEqual([])
    })

    test('a part may name a whole that is recorded already, and nothing else', async () => {
      const ledger = await openSample(await engine.newLocation())
      await append(ledger, addition('one', 1), accept(zero))
      const part = otherwise(2, { partOf: zero.id })
      await append(ledger, reread(part))
      const stray = await ledger
        .append([reread(part, otherwise(3, { partOf: hashOf('stranger') }))])
        .catch((caught: unknown) => caught)
      const unknown = await ledger
        .append([
          by({
            kind: 'document-reread',
            payload: { document: hashOf('none'), reader: 'english@2', claims: [] },
          }),
        ])
        .catch((caught: unknown) => caught)
      const found = await ledger.getClaim(part.id)
      await ledger.close()
      expect(found.claim.partOf).toBe(zero.id)
      expect((stray as InputError).fields[0]?.path).toBe('entries[0].payload.claims[1].partOf')
      expect(unknown).toBeInstanceOf(MissingError)
    })

    const changes: readonly [name: string, statement: string, faults: readonly [number, RegExp][]][] = [
      [
        'a withdrawn claim made proposed',
        `update claim set status = 'proposed' where id = '${two.id}'`,
        [[1, /\(status\)/]],
      ],
      [
        'a claim of the later reading taken out of the list',
        `delete from claim where entry = 3 and position = 1`,
        [[3, /was added by entry 3 but is not listed/]],
      ],
      [
        'one letter of the later reading',
        `update entry set payload = replace(payload, 'english@2', 'english@3') where number = 3`,
        [[3, /^Entry 3 was changed/]],
      ],
      [
        'the decision before the later reading',
        `update entry set why = 'another' where number = 2`,
        [[2, /^Entry 2 was changed/]],
      ],
    ]

    test.each(changes)('a verification names the entry: %s', async (_name, statement, faults) => {
      const location = await engine.newLocation()
      const ledger = await openSample(location)
      await append(ledger, addition('one', 4), accept(zero), reread(otherwise(0), otherwise(1), three))
      await ledger.close()
      await engine.tamper(location, statement)
      const reopened = await openSample(location)
      const found = await reopened.verifyChain()
      await reopened.close()
      expect(found.faults).toEqual(
        faults.map(([entry, message]) => ({ entry, message: expect.stringMatching(message) })),
      )
    })
  })
}
