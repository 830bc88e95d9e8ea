import { describe, expect, test } from 'vitest'
import { openSample, type Engine } from '../engine.ts'
import { recording, sampleIncident } from '../incident-samples.ts'
import { by } from '../samples.ts'

const [one, two, three, first, second] = ['1', '2', '3', '4', '5'].map((key) => sampleIncident(key).id)
const parts = [sampleIncident('4'), sampleIncident('5')]

const entries = [
  recording(sampleIncident('1'), sampleIncident('2'), sampleIncident('3')),
  by({ kind: 'incident-edited', payload: { incident: one!, changes: { grade: 'Weak' } } }),
  by({ kind: 'incidents-merged', payload: { incident: two!, merged: [one!] } }),
  by({ kind: 'incident-split', payload: { incident: three!, into: parts } }),
  by({ kind: 'decision-undone', payload: { entry: 4 } }),
  by({ kind: 'incident-withdrawn', payload: { incident: two! } }),
]

/** One thing changed from outside, by SQL, and what a verification must say of it. */
const changes: readonly [name: string, statement: string, faults: readonly [number, RegExp][]][] = [
  [
    'a status',
    `update incident set status = 'standing' where id = '${one}'`,
    [[1, /incident .* \(status\)/]],
  ],
  [
    'what it was merged into',
    `update incident set "into" = '${three}' where id = '${one}'`,
    [[1, /\(into\)/]],
  ],
  [
    'the incident as it stands',
    `update incident set current = replace(current, 'Weak', 'Fair') where id = '${one}'`,
    [[1, /\(current\)/]],
  ],
  [
    'the incident as it stands, where nothing changed it',
    `update incident set current = '{}' where id = '${two}'`,
    [[1, /\(current\)/]],
  ],
  ['the codes it is found by', `update incident set codes = '{x}' where id = '${two}'`, [[1, /\(codes\)/]]],
  ['the last entry about it', `update incident set last = 1 where id = '${two}'`, [[1, /\(last\)/]]],
  ['its place in its entry', `update incident set position = 9 where id = '${two}'`, [[1, /\(position\)/]]],
  [
    'its history made empty',
    `update incident set history = '[]' where id = '${two}'`,
    [
      [1, /\(status, last\)/],
      [1, /is listed without what entry 6 says of it/],
    ],
  ],
  [
    'its history and all that follows made to fit',
    `update incident set history = '[]', status = 'standing', last = 1 where id = '${two}'`,
    [[1, /is listed without what entry 6 says of it/]],
  ],
  [
    'the undoing taken out of a part',
    `update incident set history = '[]', status = 'standing', last = 4 where id = '${first}'`,
    [[4, /is listed without what entry 5 says of it/]],
  ],
  [
    'a step that no entry made',
    `update incident set history = replace(history, '"entry":5', '"entry":6') where id = '${second}'`,
    [
      [4, /\(.*history.*\)/],
      [4, /is listed without what entry 5 says of it/],
    ],
  ],
  [
    'a history that is no JSON',
    `update incident set history = '[{' where id = '${three}'`,
    [
      [1, /\(.*history.*\)/],
      [1, /without what entry 4 says/],
      [1, /without what entry 5 says/],
    ],
  ],
  [
    'an incident taken out of the list',
    `delete from incident where id = '${two}'`,
    [
      [1, /was added by entry 1 but is not listed/],
      [6, /decides about incident/],
    ],
  ],
  [
    'an incident slipped into the list',
    `insert into incident select repeat('e', 64), entry, 77, status, "into", codes, current, history, last from incident where id = '${two}'`,
    [[1, /incident e+ is listed under entry 1, which does not add it/]],
  ],
  [
    'an incident listed under an entry to come',
    `insert into incident select repeat('e', 64), 99, 0, status, "into", codes, current, history, last from incident where id = '${two}'`,
    [[99, /incident e+ is listed under entry 99/]],
  ],
  [
    'a grade in an entry',
    `update entry set payload = replace(payload, 'Weak', 'Fair') where number = 2`,
    [[2, /^Entry 2 was changed/]],
  ],
  [
    'the last entry taken out',
    `delete from entry where number = 6; update head set number = 5, hash = (select hash from entry where number = 5)`,
    [[1, /\(status, history, last\)/]],
  ],
]

export function describeIncidentVerify(engine: Engine): void {
  describe('verify incidents', () => {
    test.each(changes)('names the entry: %s', async (_name, statement, faults) => {
      const location = await engine.newLocation()
      const ledger = await openSample(location)
      await ledger.append(entries)
      const before = await ledger.verifyChain()
      await ledger.close()
      await engine.tamper(location, statement)
      const reopened = await openSample(location)
      const found = await reopened.verifyChain()
      await reopened.close()
      expect(before.faults).toEqual([])
      expect(found.faults.map((fault) => fault.entry).sort()).toEqual(faults.map(([entry]) => entry).sort())
      for (const [entry, message] of faults) {
        expect(found.faults).toContainEqual({ entry, message: expect.stringMatching(message) })
      }
    })

    test('an incident whose entry holds another can not be read, and the error says so', async () => {
      const location = await engine.newLocation()
      const ledger = await openSample(location)
      await ledger.append(entries)
      await ledger.close()
      await engine.tamper(location, `update incident set position = 7 where id = '${two}'`)
      const reopened = await openSample(location)
      await expect(reopened.getIncident(two!)).rejects.toMatchObject({ code: 'ledger-damaged' })
      await reopened.close()
    })
  })
}
