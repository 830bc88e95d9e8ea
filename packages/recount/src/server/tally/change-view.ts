import type { ChangeStepView, DifferenceView, TallyCellView } from '@recount/api'
import type { HarmClass, HarmKind } from '@recount/claims'
import type { Ledger } from '@recount/ledger'
import type { ChangeCause, ChangedIncident, ChangeStep, ChangeSums } from '@recount/tally'
import { listActs } from '../../pipeline/entry-act.ts'
import type { EntryAct } from '../../report/moment.ts'
import { sayNumber } from '../../report/wording.ts'
import { labelOf } from '../incidents/table-words.ts'

type Cause = ChangeStepView['cause']

/** By the cause as explanations name it: as the API does, and in a sentence. */
const causes: Readonly<Record<ChangeCause, readonly [cause: Cause, one: string, many: string]>> = {
  'new-incident': ['recorded', 'was recorded', 'were recorded'],
  edit: ['edited', 'was edited', 'were edited'],
  regrade: ['regraded', 'was regraded', 'were regraded'],
  revision: ['revised', 'stands otherwise in a newer table', 'stand otherwise in a newer table'],
  merge: ['merged', 'was merged into another', 'were merged into others'],
  split: ['split', 'was taken apart', 'were taken apart'],
  withdrawal: ['withdrawn', 'was withdrawn', 'were withdrawn'],
  undoing: ['undo', 'changed back: an entry was taken back', 'changed back: an entry was taken back'],
  'linked-claim': [
    'claims',
    'changed by what was decided about a linked claim',
    'changed by what was decided about linked claims',
  ],
  policy: ['policy', 'is counted otherwise by the other policy', 'are counted otherwise by the other policy'],
}

/** The cause of an explanation for one of the API. */
export function causeOf(cause: Cause): ChangeCause {
  return (Object.keys(causes) as ChangeCause[]).find((one) => causes[one][0] === cause) ?? 'policy'
}

/** Steps as they are answered, with who did what. */
export async function viewSteps(
  steps: readonly ChangeStep[],
  kind: HarmKind,
  ledger: Ledger,
): Promise<readonly ChangeStepView[]> {
  const acts = await listActs(steps, ledger)
  return steps.map((step) => viewStep(step, kind, acts.get(step.entry ?? 0)))
}

function viewStep(step: ChangeStep, kind: HarmKind, act: EntryAct | undefined): ChangeStepView {
  const { entry, lastEntry, cause, incidents, incident, into, fields, before, after, delta } = step
  return {
    cause: causes[cause][0],
    incident: refOf(incident),
    about: incidents,
    entry,
    lastEntry,
    by: act?.by ?? null,
    at: act?.at ?? null,
    why: act?.why ?? null,
    ...differenceOf(delta, kind),
    sectionBefore: before?.section ?? null,
    sectionAfter: after?.section ?? null,
    fields,
    into: refOf(into),
    words: sayStep(step),
  }
}

/** By how much sums changed. */
export function differenceOf(sums: ChangeSums, kind: HarmKind): DifferenceView {
  return { incidents: sums.incidents, min: sums[kind].min, max: sums[kind].max }
}

/** What an end of an explanation comes to, as a cell of a tally. */
export function cellOf({ incidents, killed, injured }: ChangeSums, victims: HarmClass): TallyCellView {
  return { incidents, harm: { killed: { [victims]: killed }, injured: { [victims]: injured } } }
}

function refOf(incident: ChangedIncident | null): ChangeStepView['incident'] {
  if (incident === null) return null
  return { id: incident.id, code: incident.code, label: labelOf(incident) }
}

/** "ABC12 was regraded, from Weak to Fair". */
function sayStep({ cause, incidents, incident, before, after }: ChangeStep): string {
  const [, one, many] = causes[cause]
  const who = incident === null ? `${sayNumber(incidents)} incidents` : (incident.code ?? labelOf(incident))
  const did = incidents === 1 ? one : many
  const [from, to] = [before?.section ?? null, after?.section ?? null]
  if (from === to) return `${who} ${did}`
  const moved = from === null ? `, now ${to}` : to === null ? `, ${from} before` : `, from ${from} to ${to}`
  return `${who} ${did}${moved}`
}
