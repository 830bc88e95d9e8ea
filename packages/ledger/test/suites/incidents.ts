import {
  AlteredError,
  ConflictError,
  InputError,
  MissingError,
  type EntryBody,
  type Incident,
  type IncidentChanges,
} from '@recount/claims'
import { describe, expect, test } from 'vitest'
import type { Ledger, NewEntry } from '../../src/index.ts'
import { openSample, type Engine } from '../engine.ts'
import { mapInTurn } from '../in-turn.ts'
import { recording, sampleAggregate, sampleIncident } from '../incident-samples.ts'
import { by, reviewer } from '../samples.ts'

const [a, b, c, d, e] = ['1', '2', '3', '4', '5'].map((key) => sampleIncident(key)) as [
  Incident,
  Incident,
  Incident,
  Incident,
  Incident,
]

const edit = ({ id }: Incident, changes: IncidentChanges) =>
  by({ kind: 'incident-edited', payload: { incident: id, changes } })
const merge = (into: Incident, ...merged: readonly Incident[]) =>
  by({ kind: 'incidents-merged', payload: { incident: into.id, merged: merged.map(({ id }) => id) } })
const split = ({ id }: Incident, ...into: readonly Incident[]) =>
  by({ kind: 'incident-split', payload: { incident: id, into } })
const withdraw = ({ id }: Incident) => by({ kind: 'incident-withdrawn', payload: { incident: id } })
const undo = (entry: number) => by({ kind: 'decision-undone', payload: { entry } }, 'pressed too soon')
const revise = (...changed: readonly (readonly [Incident, IncidentChanges])[]) =>
  by({
    kind: 'incidents-revised',
    payload: {
      document: null,
      mapping: null,
      revisions: changed.map(([{ id }, changes]) => ({ incident: id, changes, origin: null })),
    },
  })

/** A ledger whose first entry records three incidents, and what else is appended, one batch an entry. */
async function openWith(engine: Engine, ...entries: readonly NewEntry[]): Promise<Ledger> {
  const ledger = await openSample(await engine.newLocation())
  await mapInTurn([recording(a, b, c), ...entries], (entry) => ledger.append([entry]))
  return ledger
}

const states: readonly [name: string, entries: readonly NewEntry[], of: Incident, state: object][] = [
  ['recorded', [], a, { incident: a, original: a, status: 'standing', into: null, entry: 1, last: 1 }],
  [
    'edited',
    [edit(a, { grade: 'Confirmed' })],
    a,
    { incident: { ...a, grade: 'Confirmed' }, original: a, last: 2 },
  ],
  ['merged', [merge(b, a, c)], a, { status: 'merged', into: b.id, incident: a, last: 2 }],
  ['split', [split(a, d, e)], a, { status: 'split', into: null, last: 2 }],
  ['a part of a split', [split(a, d, e)], e, { status: 'standing', original: e, entry: 2 }],
  ['withdrawn', [withdraw(a)], a, { status: 'withdrawn', last: 2 }],
  ['an edit undone', [edit(a, { grade: 'Weak' }), undo(2)], a, { incident: a, last: 3 }],
  [
    'the earlier of two edits undone',
    [edit(a, { grade: 'Weak', sources: 9 }), edit(a, { grade: null }), undo(2)],
    a,
    { incident: { ...a, grade: null }, last: 4 },
  ],
  ['a merging undone', [merge(b, a, c), undo(2)], c, { status: 'standing', into: null, last: 3 }],
  ['a split undone', [split(a, d, e), undo(2)], a, { status: 'standing', last: 3 }],
  [
    'a part of a split that was undone',
    [split(a, d, e), undo(2)],
    d,
    {
      status: 'withdrawn',
      history: { recorded: 2, original: d, steps: [{ entry: 3, kind: 'withdrawn', undone: null }] },
    },
  ],
  [
    'a split undone after its parts were edited and that was undone',
    [split(a, d, e), edit(d, { grade: 'Weak' }), undo(3), undo(2)],
    a,
    { status: 'standing', last: 5 },
  ],
  ['a withdrawal undone', [withdraw(a), undo(2)], a, { status: 'standing', last: 3 }],
  [
    'merged, and revised by a newer table',
    [merge(b, a), revise([a, { sources: 7 }], [c, { sources: 8 }])],
    a,
    { status: 'merged', incident: { ...a, sources: 7 }, last: 3 },
  ],
  ['a revision undone', [revise([a, { sources: 7 }], [c, { sources: 8 }]), undo(2)], c, { incident: c }],
]

type ErrorKind = new (text: string) => Error
const refusals: readonly [name: string, entries: readonly NewEntry[], error: ErrorKind, message: RegExp][] = [
  ['an incident recorded twice', [recording(a)], ConflictError, /recorded already: .* by entry 1/],
  ['two of them', [recording(a, d, b)], ConflictError, /by entry 1, .* by entry 1\.$/],
  ['an edit of a stranger', [edit(d, { grade: 'Weak' })], MissingError, /holds no incident/],
  ['a merge of a stranger', [merge(a, d)], MissingError, /holds no incident/],
  ['a merge into a stranger', [merge(d, a)], MissingError, /holds no incident/],
  ['a revision of a stranger', [revise([d, { sources: 1 }])], MissingError, /holds no incident/],
  [
    'an edit of a merged one',
    [merge(b, a), edit(a, { grade: 'Weak' })],
    ConflictError,
    /was merged into .* by entry 2/,
  ],
  ['a merge of a split one', [split(a, d, e), merge(b, a)], ConflictError, /was split by entry 2/],
  ['a merge into a withdrawn one', [withdraw(a), merge(a, b)], ConflictError, /was withdrawn by entry 2/],
  ['a second withdrawal', [withdraw(a), withdraw(a)], ConflictError, /was withdrawn by entry 2/],
  ['a split into what is there', [split(a, b, d)], ConflictError, /recorded already: .* by entry 1/],
  ['undoing a record', [undo(1)], MissingError, /entry 1 is a record of incidents/],
  [
    'undoing twice',
    [withdraw(a), undo(2), undo(2)],
    ConflictError,
    /the withdrawal of entry 2 was undone already/,
  ],
  [
    'undoing a split whose part was edited',
    [split(a, d, e), edit(e, { grade: 'Weak' }), undo(2)],
    ConflictError,
    /entry 3 decided about incident .*, which entry 2 split off/,
  ],
  [
    'undoing a split when another incident was merged into a part',
    [split(a, d, e), merge(d, b), undo(2)],
    ConflictError,
    /entry 3 decided about incident/,
  ],
  [
    'an aggregate that holds a stranger',
    [sampleAggregate({ holds: [d.id] })],
    MissingError,
    /holds no incident/,
  ],
]

const body = (kind: string, payload: object): NewEntry => by({ kind, payload } as unknown as EntryBody)
const unsound: readonly [name: string, entry: NewEntry, path: string][] = [
  ['another id', recording({ ...a, id: b.id }), 'incidents[0].id'],
  ['an id twice', recording(a, b, a), 'incidents[2].id'],
  ['a code that is no text', recording(sampleIncident('9', { code: 'a\0' })), 'incidents[0].code'],
  [
    'an empty other code',
    recording(sampleIncident('9', { otherCodes: [{ code: ' ', kind: 'also' }] })),
    'incidents[0].otherCodes[0].code',
  ],
  ['a reversed range', recording(sampleIncident('9', { named: { min: 4, max: 3 } })), 'incidents[0].named'],
  ['no change', edit(a, {}), 'changes'],
  ['a changed key', body('incident-edited', { incident: a.id, changes: { key: 'x' } }), 'changes'],
  ['a merge with itself', merge(a, b, a), 'merged[1]'],
  ['a merge of one twice', merge(a, b, b), 'merged[1]'],
  ['a split into itself', split(a, d, a), 'into[1].id'],
  ['a split into one', split(a, d), 'into'],
  ['a revision twice', revise([a, { sources: 1 }], [a, { sources: 2 }]), 'revisions[1].incident'],
  ['an aggregate without a name', sampleAggregate({ title: ' ' }), 'aggregate.title'],
  [
    'an aggregate that holds and does not',
    sampleAggregate({ holds: [a.id], holdsNot: [a.id] }),
    'aggregate.holdsNot[0]',
  ],
]

export function describeIncidents(engine: Engine): void {
  describe('incidents', () => {
    test.each(states)('%s', async (_name, entries, of, state) => {
      const ledger = await openWith(engine, ...entries)
      const found = await ledger.getIncident(of.id)
      const listed = await Array.fromAsync(ledger.listIncidents())
      const { faults } = await ledger.verifyChain()
      await ledger.close()
      expect(found).toMatchObject(state)
      expect(listed).toContainEqual(found)
      expect(faults).toEqual([])
    })

    test.each(refusals)('refuses %s', async (_name, entries, kind, message) => {
      const ledger = await openWith(engine, ...entries.slice(0, -1))
      const before = await ledger.head()
      const error = await ledger.append(entries.slice(-1)).catch((caught: unknown) => caught)
      const after = await ledger.head()
      await ledger.close()
      expect(error).toBeInstanceOf(kind)
      expect((error as Error).message).toMatch(message)
      expect(after).toEqual(before)
    })

    test('names every field that does not fit', async () => {
      const ledger = await openWith(engine)
      const errors = await mapInTurn(unsound, ([, entry]) =>
        ledger.append([entry]).catch((caught: unknown) => caught),
      )
      await ledger.close()
      for (const error of errors) expect(error).toBeInstanceOf(InputError)
      expect(errors.map((error) => (error as InputError).fields[0]?.path)).toEqual(
        unsound.map(([, , path]) => `entries[0].payload.${path}`),
      )
    })

    test('a batch may speak of what it brings, and undo it', async () => {
      const ledger = await openSample(await engine.newLocation())
      await ledger.append([
        recording(a, b),
        edit(a, { grade: 'Weak', code: 'NEW 1' }),
        split(b, d, e),
        merge(d, a),
        undo(4),
        revise([a, { sources: 1 }]),
      ])
      const twice = await ledger.append([recording(c), recording(c)]).catch((caught: unknown) => caught)
      const found = await ledger.getIncident('new  1')
      const { faults } = await ledger.verifyChain()
      await ledger.close()
      expect(twice).toBeInstanceOf(ConflictError)
      expect(found).toMatchObject({ incident: { ...a, grade: 'Weak', code: 'NEW 1', sources: 1 }, last: 6 })
      expect(found.acts.map(({ entry }) => entry)).toEqual([1, 2, 4, 5, 6])
      expect(found.acts[3]).toMatchObject({ by: reviewer, why: 'pressed too soon' })
      expect(faults).toEqual([])
    })

    test('finds an incident by any code, and says which where there are several', async () => {
      const ledger = await openWith(
        engine,
        recording(sampleIncident('6', { code: null, otherCodes: [{ code: 'Old/7', kind: 'previous' }] }), d),
        edit(d, { otherCodes: [{ code: 'sr1', kind: 'also' }] }),
      )
      const old = await ledger.getIncident(' OLD/7')
      const prefixed = await ledger.getIncident(b.id.slice(0, 20).toUpperCase())
      const several = await ledger.getIncident('SR1').catch((caught: unknown) => caught)
      const none = await ledger.getIncident('sr99').catch((caught: unknown) => caught)
      const known = await ledger.findIncidents([c.id, e.id, a.id])
      await ledger.close()
      expect([old, prefixed, ...known].map(({ incident }) => incident.key)).toEqual(['6', '2', '3', '1'])
      expect(several).toBeInstanceOf(ConflictError)
      for (const one of [a, d]) expect((several as Error).message).toContain(one.id.slice(0, 12))
      expect(none).toBeInstanceOf(MissingError)
    })

    test('reads incidents scattered over large entries as they were recorded, with an edit applied', async () => {
      const ledger = await openWith(engine)
      const many = Array.from({ length: 60 }, (_, index) =>
        sampleIncident(`s${index}`, {
          title: `{"belligerents":[], "id":"${a.id}"},`,
          notes: ',{"belligerents":',
          belligerents: [{ name: 'قوة "A",', id: null, involvement: null }],
        }),
      )
      const [first, middle, last] = [many[0], many[30], many.at(-1)] as [Incident, Incident, Incident]
      await ledger.append([recording(...many), edit(middle, { notes: null })])
      const scattered = await ledger.findIncidents([first, c, middle, last].map(({ id }) => id))
      const together = await ledger.findIncidents(many.map(({ id }) => id))
      await ledger.close()
      expect(scattered.map(({ original }) => original)).toEqual([first, c, middle, last])
      expect(scattered[2]?.incident).toEqual({ ...middle, notes: null })
      expect(together.map(({ original }) => original)).toEqual(many)
    })

    test('lists what entries after a number are about, over several pages', async () => {
      const ledger = await openWith(engine, edit(b, { grade: null }))
      const many = Array.from({ length: 1203 }, (_, index) => sampleIncident(`m${index}`))
      await ledger.append([recording(...many.slice(0, 700)), recording(...many.slice(700)), withdraw(c)])
      const keysAfter = async (after?: number) => {
        const listed = await Array.fromAsync(ledger.listIncidents(after === undefined ? {} : { after }))
        return listed.map(({ incident }) => incident.key)
      }
      const [all, some, none] = [await keysAfter(), await keysAfter(1), await keysAfter(5)]
      await ledger.close()
      expect(all).toEqual(['1', '2', ...many.map(({ key }) => key), '3'])
      expect(some).toEqual(all.slice(1))
      expect(none).toEqual([])
    })

    test('someone who had not seen the last entry is told', async () => {
      const ledger = await openWith(engine, edit(a, { grade: 'Weak' }), merge(b, c), undo(3))
      const seen = { [a.id]: 1, [c.id]: 3 }
      const error = await ledger.append([withdraw(a)], { seen }).catch((caught: unknown) => caught)
      await ledger.append([withdraw(a)], { seen: { [a.id]: 2, [c.id]: 4 } })
      const { status } = await ledger.getIncident(a.id)
      await ledger.close()
      expect(error).toBeInstanceOf(AlteredError)
      expect((error as AlteredError).claims.map(({ id, entry }) => [id, entry])).toEqual([
        [a.id, 2],
        [c.id, 4],
      ])
      expect((error as Error).message).toMatch(/changed incident .* took back the merging of incident/)
      expect(status).toBe('withdrawn')
    })

    test('aggregates are in force until they are set anew or undone', async () => {
      const ledger = await openWith(
        engine,
        sampleAggregate({ holds: [a.id] }),
        sampleAggregate({ title: 'Morgue, corrected' }),
        sampleAggregate({ id: 'other' }),
        undo(4),
        undo(3),
      )
      const listed = await ledger.listAggregates()
      const again = await ledger.append([undo(3)]).catch((caught: unknown) => caught)
      await ledger.close()
      expect(listed).toMatchObject([{ aggregate: { id: 'morgue', holds: [a.id] }, entry: 2, by: reviewer }])
      expect((again as Error).message).toMatch(/the aggregate of entry 3 was undone already/)
    })

    test('says what was the last entry of a day', async () => {
      const ledger = await openWith(engine)
      const days = await mapInTurn(['2019-12-31', '2020-01-01', '2031-05-05'], (day) => ledger.entryOn(day))
      const errors = await mapInTurn(['2020-02-30', '2020', ''], (day) =>
        ledger.entryOn(day).catch((caught: unknown) => caught),
      )
      await ledger.close()
      expect(days).toEqual([0, 1, 1])
      for (const error of errors) expect(error).toBeInstanceOf(InputError)
    })
  })
}
