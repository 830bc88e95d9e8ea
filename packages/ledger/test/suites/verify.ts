import { hashOf } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import { openSample, type Engine } from '../engine.ts'
import { addition, by, sampleClaims } from '../samples.ts'

const claim = sampleClaims(hashOf('b'), 1)[0]!.id
const entries = [
  by({ kind: 'case-opened', payload: { name: 'Sample case' } }),
  addition('a'),
  addition('b'),
  by({ kind: 'claim-rejected', payload: { claim } }),
  by({ kind: 'claim-accepted', payload: { claim } }, 'seen on site'),
]

/** One thing changed from outside, by SQL, and what a verification must say of it. */
const changes: readonly [name: string, statement: string, faults: readonly [number, RegExp][]][] = [
  [
    'one letter of a payload',
    `update entry set payload = replace(payload, 'b.txt', 'c.txt') where number = 3`,
    [[3, /^Entry 3 was changed after/]],
  ],
  [
    'a white space in a payload',
    `update entry set payload = payload || ' ' where number = 3`,
    [[3, /^Entry 3 was changed after/]],
  ],
  [
    'one digit of a hash',
    `update entry set hash = translate(left(hash, 1), '0123456789abcdef', '123456789abcdef0') || substr(hash, 2) where number = 2`,
    [
      [2, /^Entry 2 was changed/],
      [3, /^Entry 3 does not continue entry 2/],
    ],
  ],
  [
    'a hash and the next entry made to fit',
    `update entry set hash = repeat('0', 64) where number = 2; update entry set previous = repeat('0', 64) where number = 3`,
    [
      [2, /^Entry 2 was changed/],
      [3, /^Entry 3 was changed/],
    ],
  ],
  ['who', `update entry set by = 'nobody' where number = 4`, [[4, /^Entry 4 was changed/]]],
  [
    'when',
    `update entry set at = '2019-01-01T00:00:00.000Z' where number = 4`,
    [[4, /^Entry 4 was changed/]],
  ],
  ['why', `update entry set why = null where number = 5`, [[5, /^Entry 5 was changed/]]],
  [
    'a payload that is no JSON',
    `update entry set payload = '{' where number = 2`,
    [
      [2, /^Entry 2 was changed/],
      [2, /does not read as document-added/],
    ],
  ],
  [
    'what an entry is filed under',
    `update entry set subject = null where number = 4`,
    [
      [4, /^Entry 4 is filed under nothing/],
      [3, /not listed as entry 3 and the decisions about it say \(history\)/],
    ],
  ],
  [
    'an entry taken out',
    `delete from entry where number = 4`,
    [
      [5, /entry 4 is missing/],
      [5, /does not continue entry 3/],
      [3, /\(history\)/],
    ],
  ],
  [
    'the last entry taken out',
    `delete from entry where number = 5`,
    [
      [4, /the head names entry 5/],
      [3, /\(status, history, last\)/],
    ],
  ],
  ['the head', `update head set number = 4`, [[5, /the head names entry 4/]]],
  ['the head taken out', `delete from head`, [[5, /the head is gone/]]],
  [
    'a claim made rejected again',
    `update claim set status = 'rejected' where id = '${claim}'`,
    [[3, /claim .* \(status\)/]],
  ],
  [
    'a count in the list of claims',
    `update claim set original = replace(original, '"min":100', '"min":900') where document = '${hashOf('a')}' and position = 0`,
    [[2, /claim .* \(original\)/]],
  ],
  [
    'the places a claim is found by',
    `update claim set places = array['sy', 'iq'] where id = '${claim}'`,
    [[3, /claim .* \(places\)/]],
  ],
  [
    'a claim taken out of the list',
    `delete from claim where id = '${claim}'`,
    [
      [3, /was added by entry 3 but is not listed/],
      [4, /decides about claim/],
      [5, /decides about claim/],
    ],
  ],
  [
    'a claim slipped into the list',
    `insert into claim select repeat('e', 64), document, entry, 77, measure, status, claimants, places, original, current, history, last from claim where id = '${claim}'`,
    [[3, /claim e+ is listed under entry 3, which does not add it/]],
  ],
  [
    'a document slipped into the list',
    `insert into document select repeat('d', 64), 99, content from document where entry = 2`,
    [[99, /document d+ is listed under entry 99/]],
  ],
  [
    'a title in the list of documents',
    `update document set content = replace(content, 'Report a', 'Report z') where entry = 2`,
    [[2, /document .* \(content\)/]],
  ],
]

export function describeVerify(engine: Engine): void {
  describe('verify', () => {
    test('finds nothing in an untouched ledger and tells how far it is', async () => {
      const ledger = await openSample(await engine.newLocation())
      const empty = await ledger.verifyChain()
      await ledger.append(entries)
      await ledger.append(Array.from({ length: 240 }, (_, index) => addition(`more ${index}`, 1)))
      const progress: unknown[] = []
      const found = await ledger.verifyChain((checked, total) => progress.push([checked, total]))
      await ledger.close()
      expect(empty).toEqual({ entries: 0, faults: [] })
      expect(found).toEqual({ entries: 245, faults: [] })
      expect(progress).toEqual([
        [100, 245],
        [200, 245],
        [245, 245],
      ])
    })

    test.each(changes)('names the entry: %s', async (_name, statement, faults) => {
      const location = await engine.newLocation()
      const ledger = await openSample(location)
      await ledger.append(entries)
      await ledger.close()
      await engine.tamper(location, statement)
      const reopened = await openSample(location)
      const found = await reopened.verifyChain()
      await reopened.close()
      expect(found.faults.map((fault) => fault.entry).sort()).toEqual(faults.map(([entry]) => entry).sort())
      for (const [entry, message] of faults) {
        expect(found.faults).toContainEqual({ entry, message: expect.stringMatching(message) })
      }
    })

    test('an entry that is no longer JSON can not be listed, and the error says which', async () => {
      const location = await engine.newLocation()
      const ledger = await openSample(location)
      await ledger.append(entries)
      await ledger.close()
      await engine.tamper(location, `update entry set payload = '{' where number = 2`)
      const reopened = await openSample(location)
      await expect(Array.fromAsync(reopened.listEntries())).rejects.toThrow(/^Entry 2 can't be read/)
      await reopened.close()
    })

    test('nothing is recorded after a head that is gone', async () => {
      const location = await engine.newLocation()
      await (await openSample(location)).close()
      await engine.tamper(location, 'delete from head')
      const reopened = await openSample(location)
      await expect(reopened.append(entries)).rejects.toMatchObject({ code: 'ledger-damaged' })
      await reopened.close()
    })

    test('a ledger that a newer version wrote is refused', async () => {
      const location = await engine.newLocation()
      await (await openSample(location)).close()
      await engine.tamper(location, `insert into migration values ('9999-later', '2030-01-01T00:00:00.000Z')`)
      await expect(openSample(location)).rejects.toMatchObject({
        code: 'ledger-newer',
        message: expect.stringContaining('9999-later'),
      })
    })
  })
}
