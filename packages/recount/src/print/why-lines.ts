import type {
  ChangeCause,
  ChangedIncident,
  ChangeEnd,
  ChangeExplanation,
  ChangePart,
  ChangeStep,
  ChangeSums,
} from '@recount/tally'
import type { EntryAct, LedgerMoment } from '../report/moment.ts'
import { sayDay } from '../report/dates.ts'
import { sayMany, sayNumber } from '../report/wording.ts'
import { shortId } from './claim-words.ts'
import { sayClass, saySum } from './harm-words.ts'
import { alignRight, fill, table } from './layout.ts'
import { sayMoment } from './moment-words.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** Which moments are compared, and who made the entries between them. */
export interface ChangeContext {
  readonly before: LedgerMoment
  readonly after: LedgerMoment
  readonly acts: ReadonlyMap<number, EntryAct>
}

/** Why a tally changed: both tallies, and between them a line for each step, in columns that add up. */
export function renderChange(
  told: ChangeExplanation,
  { before, after, acts }: ChangeContext,
  paint: Paint,
  width: number,
): string {
  const { steps, lines, offset, restored, delta, shown } = told
  const hidden = lines - offset - steps.length
  const rest = hidden === 0 ? [] : [['more', ...sayChange(minus(delta, shown)), sayMany(hidden, 'more step')]]
  const rows = [
    ['', 'incidents', 'killed min', 'max', 'injured min', 'max', ''],
    ['before', ...sayState(told.before.total), ''],
    ...steps.map((step) => [sayEntry(step)].concat(sayChange(step.delta), sayStep(step, acts, paint))),
    ...rest,
    ['after', ...sayState(told.after.total), ''],
  ]
  const columns = rows[0]?.map((_, at) => rows.map((row) => row[at] ?? '')) ?? []
  const aligned = columns.map((column, at) => (at === 0 || at === 6 ? column : alignRight(column)))
  const isSame =
    told.before.policy.name === told.after.policy.name &&
    told.before.policy.version === told.after.policy.version
  return [
    [
      fill(`${paint('bold', 'before')}: ${sayEnd(told.before, before)}`, width),
      fill(`${paint('bold', 'after')}: ${sayEnd(told.after, after)}`, width),
    ].join('\n'),
    table(
      rows.map((_, at) => aligned.map((column) => column[at] ?? '')),
      width,
    ),
    ...(lines === 0 ? [fill('Nothing that this tally counts or tells apart changed.', width)] : []),
    ...(isSame
      ? []
      : [fill('What entries changed is told under the rule before; the other rule comes last.', width)]),
    ...(restored === 0 ? [] : [fill(sayRestored(restored), width)]),
  ].join('\n\n')
}

function sayEnd({ policy, victims }: ChangeEnd, moment: LedgerMoment): string {
  return `${printable(policy.title)} (${policy.name}, version ${policy.version}; ${sayClass(victims)}), ${sayMoment(moment)}`
}

function sayRestored(restored: number): string {
  const verb = restored === 1 ? 'counts' : 'count'
  return `${sayMany(restored, 'incident')} changed on the way and ${verb} in the end as before; no step names ${restored === 1 ? 'it' : 'them'}.`
}

/** The sums of a tally; an end that no incident gives is unknown. */
function sayState({ incidents, killed, injured }: ChangeSums): readonly string[] {
  const ends = [killed, injured].flatMap(({ min, max, unknown, noMin, noMax }) => [
    incidents > 0 && unknown + noMin === incidents ? '?' : sayNumber(min),
    incidents > 0 && unknown + noMax === incidents ? '?' : sayNumber(max),
  ])
  return [sayNumber(incidents), ...ends]
}

function sayChange({ incidents, killed, injured }: ChangeSums): readonly string[] {
  return [incidents, killed.min, killed.max, injured.min, injured.max].map(saySigned)
}

function saySigned(number: number): string {
  if (number === 0) return '±0'
  return `${number > 0 ? '+' : '−'}${sayNumber(Math.abs(number))}`
}

function minus(a: ChangeSums, b: ChangeSums): ChangeSums {
  const harm = (kind: 'killed' | 'injured') => ({
    ...a[kind],
    min: a[kind].min - b[kind].min,
    max: a[kind].max - b[kind].max,
  })
  return { incidents: a.incidents - b.incidents, killed: harm('killed'), injured: harm('injured') }
}

function sayEntry({ entry, lastEntry }: ChangeStep): string {
  if (entry === null) return 'other rule'
  return lastEntry === null || lastEntry === entry
    ? `entry ${sayNumber(entry)}`
    : `entries ${sayNumber(entry)}–${sayNumber(lastEntry)}`
}

const causeWords: Readonly<Record<ChangeCause, string>> = {
  'new-incident': 'new',
  edit: 'edited',
  regrade: 'regraded',
  revision: 'revised by a newer table',
  merge: 'merged',
  split: 'split',
  withdrawal: 'withdrawn',
  undoing: 'a decision taken back',
  'linked-claim': 'a linked claim decided about',
  policy: 'counted by the other rule',
}

/** "Sample 7 (at the market): regraded (grade); Weak, not counted, 2–3 → Fair 2–3 (Ann Example, 2 June 2019: why)". */
function sayStep(step: ChangeStep, acts: ReadonlyMap<number, EntryAct>, paint: Paint): string {
  const { cause, incident, incidents, into, fields, before, after, entry } = step
  const what = incident === null ? sayMany(incidents, 'incident') : nameIncident(incident, paint)
  const how = [
    causeWords[cause],
    ...(into === null ? [] : [`into ${nameIncident(into, paint)}`]),
    ...(fields.length === 0 ? [] : [`(${fields.join(', ')})`]),
  ]
  const act = entry === null ? undefined : acts.get(entry)
  const by = act === undefined ? '' : paint('dim', ` (${sayAct(act)})`)
  return `${what}: ${how.join(' ')}; ${sayPart(before)} → ${sayPart(after)}${by}`
}

function nameIncident({ id, code, title }: ChangedIncident, paint: Paint): string {
  const name = [code, title === null ? null : `“${title}”`].filter((part) => part !== null).join(' ')
  return `${paint('cyan', shortId(id))} ${printable(name)}`.trimEnd()
}

function sayPart(part: ChangePart | null): string {
  if (part === null) return 'not in the tally'
  const { section, counts, incidents, killed } = part
  return `${printable(section)}${counts ? '' : ', not counted,'} ${saySum(killed, incidents)}`
}

function sayAct({ by, at, why }: EntryAct): string {
  const told = `${by}, ${sayDay(at.slice(0, 10))}`
  return printable(why === null ? told : `${told}: ${why}`)
}
