import { grades, type Incident } from '@recount/claims'
import type { NewEntry } from '@recount/ledger'
import * as fc from 'fast-check'
import { sampleBelligerents, sampleIncident } from './sample-incidents.ts'

/** Something a person does in a case, told by numbers: which incident (by the order they came in), and what. */
export type Act =
  | { readonly kind: 'record'; readonly killed: number; readonly by: number }
  | { readonly kind: 'edit'; readonly at: number; readonly killed: number; readonly by: number }
  | { readonly kind: 'regrade'; readonly at: number; readonly grade: number }
  | { readonly kind: 'merge'; readonly at: number; readonly other: number }
  | { readonly kind: 'split'; readonly at: number }
  | { readonly kind: 'withdraw'; readonly at: number }
  | { readonly kind: 'undo'; readonly at: number }

const small = fc.nat({ max: 9 })

/** Any act; whether the ledger takes it depends on what came before. */
export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('record' as const), killed: small, by: small }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), at: small, killed: small, by: small }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('regrade' as const), at: small, grade: small }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const), at: small, other: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('split' as const), at: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), at: small }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), at: small }) },
)

const forces = ['North', 'South', 'West']

/** An invented incident; `killed` and `by` say what is known of it, some nothing. */
function invent(key: string, killed: number, by: number): Incident {
  return sampleIncident(key, {
    code: `C-${key}`,
    grade: grades[killed % grades.length] ?? null,
    period: { from: `201${killed}`, to: `201${killed}` },
    belligerents: sampleBelligerents(...forces.slice(0, by % 4)),
    harm: rangeOf(killed),
  })
}

function rangeOf(killed: number): Incident['harm'] {
  if (killed === 0) return { killed: {}, injured: {} }
  return { killed: { civilians: { min: killed === 1 ? null : killed, max: killed * 2 } }, injured: {} }
}

/**
 * The entry that an act is, in a ledger whose incidents came in as these; undefined where there is nothing to do it to.
 * `entries` is the number of the last entry.
 */
export function entryOfAct(act: Act, ids: readonly string[], entries: number): NewEntry | undefined {
  const body = bodyOfAct(act, ids, entries)
  return body === undefined ? undefined : ({ ...body, by: 'Ann Example', why: null } as NewEntry)
}

function bodyOfAct(act: Act, ids: readonly string[], entries: number): object | undefined {
  const key = `k${entries}`
  if (act.kind === 'record') {
    const incidents = [invent(key, act.killed, act.by), invent(`${key}b`, act.by, act.killed)]
    return { kind: 'incidents-recorded', payload: { document: null, mapping: null, incidents } }
  }
  if (act.kind === 'undo') return { kind: 'decision-undone', payload: { entry: entries - act.at } }
  const incident = ids[act.at % Math.max(1, ids.length)]
  if (incident === undefined) return undefined
  switch (act.kind) {
    case 'edit': {
      const changes = {
        harm: rangeOf(act.killed),
        belligerents: sampleBelligerents(...forces.slice(act.by % 4)),
      }
      return { kind: 'incident-edited', payload: { incident, changes } }
    }
    case 'regrade':
      return {
        kind: 'incident-edited',
        payload: { incident, changes: { grade: grades[act.grade % grades.length] ?? null } },
      }
    case 'merge':
      return {
        kind: 'incidents-merged',
        payload: { incident, merged: [ids[act.other % ids.length] ?? incident] },
      }
    case 'split':
      return {
        kind: 'incident-split',
        payload: { incident, into: [invent(`${key}s`, 3, 1), invent(`${key}t`, 0, 2)] },
      }
    case 'withdraw':
      return { kind: 'incident-withdrawn', payload: { incident } }
  }
}
