import { listVersions, RecountError, type Incident, type IncidentVersion } from '@recount/claims'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ledger, NewEntry, RecordedIncident } from '../../src/index.ts'
import { openSample, type Engine } from '../engine.ts'
import { mapInTurn } from '../in-turn.ts'
import { recording, sampleIncident } from '../incident-samples.ts'
import { by } from '../samples.ts'

const names = fc.integer({ min: 0, max: 5 }).map((number) => sampleIncident(`${number}`))
const grade = fc.constantFrom('Confirmed' as const, 'Weak' as const, null)
const sources = fc.integer({ min: 0, max: 9 })

/** An entry about a few incidents, which the ledger may well refuse as things stand. */
const anyEntry: fc.Arbitrary<NewEntry> = fc.oneof(
  names.map((incident) => recording(incident)),
  fc
    .tuple(names, sources)
    .map(([{ id }, found]) =>
      by({ kind: 'incident-edited', payload: { incident: id, changes: { sources: found } } }),
    ),
  fc
    .tuple(names, grade)
    .map(([{ id }, given]) =>
      by({ kind: 'incident-edited', payload: { incident: id, changes: { grade: given, code: given } } }),
    ),
  fc
    .tuple(names, names, sources)
    .filter(([one, other]) => one.id !== other.id)
    .map(([one, other, media]) =>
      by({
        kind: 'incidents-revised',
        payload: {
          document: null,
          mapping: null,
          revisions: [one, other].map(({ id }) => ({ incident: id, changes: { media }, origin: null })),
        },
      }),
    ),
  fc
    .tuple(names, fc.uniqueArray(names, { minLength: 1, maxLength: 2, selector: ({ id }) => id }))
    .filter(([one, others]) => others.every(({ id }) => id !== one.id))
    .map(([one, others]) =>
      by({
        kind: 'incidents-merged',
        payload: { incident: one.id, merged: others.map(({ id }) => id) },
      }),
    ),
  fc
    .tuple(names, fc.uniqueArray(names, { minLength: 2, maxLength: 3, selector: ({ id }) => id }))
    .filter(([one, others]) => others.every(({ id }) => id !== one.id))
    .map(([one, into]) => by({ kind: 'incident-split', payload: { incident: one.id, into } })),
  names.map(({ id }) => by({ kind: 'incident-withdrawn', payload: { incident: id } })),
  fc.integer({ min: 1, max: 20 }).map((entry) => by({ kind: 'decision-undone', payload: { entry } })),
)

/** Records what the ledger takes of these, one by one, and reads all incidents after each. */
async function readAfterEach(
  ledger: Ledger,
  entries: readonly NewEntry[],
): Promise<ReadonlyMap<number, readonly RecordedIncident[]>> {
  const states = new Map<number, readonly RecordedIncident[]>()
  await mapInTurn(entries, async (entry) => {
    try {
      await ledger.append([entry])
    } catch (error) {
      if (!(error instanceof RecountError)) throw error
      return
    }
    const { number } = await ledger.head()
    states.set(number, await Array.fromAsync(ledger.listIncidents()))
  })
  return states
}

function stateOf({ incident, status, into }: Pick<IncidentVersion, 'incident' | 'status' | 'into'>) {
  return { incident, status, into }
}

function findVersion({ history }: RecordedIncident, entry: number): IncidentVersion | undefined {
  return listVersions(history).findLast((version) => version.entry <= entry)
}

const byId = (one: { incident: Incident }, other: { incident: Incident }) =>
  one.incident.id < other.incident.id ? -1 : 1

export function describeIncidentHistories(engine: Engine): void {
  describe('histories of incidents', () => {
    test('the versions of an incident are what the ledger said after each entry', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyEntry, { minLength: 12, maxLength: 40 }), async (entries) => {
          const ledger = await openSample(await engine.newLocation())
          const first = Array.from({ length: 3 }, (_, key) => recording(sampleIncident(`${key}`)))
          const states = await readAfterEach(ledger, [...first, ...entries])
          const last = await Array.fromAsync(ledger.listIncidents())
          const { faults } = await ledger.verifyChain()
          await ledger.close()
          expect(faults).toEqual([])
          for (const [entry, held] of states) {
            const versions = last.flatMap((incident) => findVersion(incident, entry) ?? [])
            expect(versions.toSorted(byId).map(stateOf)).toEqual(held.toSorted(byId).map(stateOf))
          }
        }),
        { numRuns: 12, seed: 7 },
      )
    })
  })
}
