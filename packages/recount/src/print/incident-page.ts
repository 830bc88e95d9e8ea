import type { Claim, ClaimStatus, Incident, IncidentPlace, Position } from '@recount/claims'
import type { RecordedIncident, Undoing } from '@recount/ledger'
import { capitalize } from '../report/wording.ts'
import { sayAct } from './act.ts'
import { shortId } from './claim-words.ts'
import { renderIncident } from './incident-lines.ts'
import { listHarmWords, sayIncidentPlace, sayRange } from './incident-words.ts'
import { fill } from './layout.ts'
import { markBriefly } from './mark.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import { sentenceOf } from './sentence.ts'

interface Event {
  readonly kind: string
  readonly fields: readonly string[]
  readonly into: string | null
  readonly act: Undoing
  readonly undone: Undoing | null
}

interface Linked {
  readonly recorded: { readonly claim: Claim; readonly status: ClaimStatus }
  readonly documentName: string
}

/** What is behind an incident, as its page shows it; `source` says in words where it was read from. */
interface IncidentBehind {
  readonly recorded: RecordedIncident
  readonly source: readonly string[]
  readonly claims: readonly Linked[]
  readonly events: readonly Event[]
}

/** Everything behind an incident on several lines, section by section; what is not known is left out. */
export function renderIncidentPage(behind: IncidentBehind, paint: Paint, width: number): string {
  const { recorded, source, claims, events } = behind
  const { incident } = recorded
  const say = (texts: readonly string[]): readonly string[] =>
    texts.map((text) => fill(printable(text), width, '  '))
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['What is known', say(listFacts(incident))],
    ['Where', say(incident.places.map(tellPlace))],
    ['Harm', say(listHarmWords(incident))],
    ['Positions of belligerents', say(incident.positions.map(tellPosition))],
    ['Linked claims', claims.map((one) => citeLinked(one, paint, width))],
    ['Where it was read', say(source)],
    ['History', say(events.map(tellEvent))],
  ]
  const shown = sections.filter(([, lines]) => lines.length > 0)
  return [
    renderIncident(recorded, paint, width),
    ...shown.map(([title, lines]) => `${paint('bold', title)}\n${lines.join('\n')}`),
  ].join('\n\n')
}

function listFacts(incident: Incident): readonly string[] {
  const { otherCodes, harmReported, named, ...rest } = incident
  const facts: readonly (readonly [string, string | number | null])[] = [
    ['key in its list', rest.key],
    ['also coded', listed(otherCodes.filter(({ kind }) => kind === 'also').map(({ code }) => code))],
    ['coded before', listed(otherCodes.filter(({ kind }) => kind === 'previous').map(({ code }) => code))],
    ['page', rest.url],
    ['time of day', rest.clock ?? rest.timeOfDay?.replaceAll('_', ' ') ?? null],
    ['strike', listed(rest.strikeTypes)],
    ['strike status', rest.strikeStatus],
    ['civilian harm reported', harmReported === null ? null : harmReported ? 'yes' : 'no'],
    ['cause', listed(rest.causes)],
    ['infrastructure', listed(rest.infrastructure)],
    ['stage', rest.stage],
    ['victims named', named === null ? null : sayRange(named)],
    ['sources', rest.sources],
    ['media', rest.media],
    ['independent routes', rest.lineages],
    ['published', rest.published],
    ['modified', rest.modified],
    ['notes', rest.notes],
  ]
  return facts.flatMap(([label, value]) => (value === null ? [] : `${label}: ${value}`))
}

function listed(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(', ')
}

function tellPlace(place: IncidentPlace): string {
  const { latitude, longitude, precision, radius, otherNames, within } = place
  return [
    sayIncidentPlace(place),
    ...otherNames,
    latitude === null || longitude === null ? 'no coordinates' : `${latitude}, ${longitude}`,
    ...(precision === null ? [] : [`known to: ${precision.replaceAll('_', ' ')}`]),
    ...(radius === null ? [] : [`within ${radius} m`]),
    ...(within.length === 0 ? [] : [`in ${within.join(', ')}`]),
  ].join(' · ')
}

function tellPosition(position: Position): string {
  const { belligerent, term, involvement, conceded, label, statement, place, grid } = position
  const known = position.position?.replaceAll('_', ' ') ?? 'no position known'
  return [
    `${belligerent ?? `term ${term ?? 'unknown'}`}${involvement === null ? '' : ` (${involvement})`}: ${known}`,
    ...(label === null || label === position.position
      ? []
      : [`shown on the page as ${label.replaceAll('_', ' ')}`]),
    ...(position.rejectedFor.length === 0
      ? []
      : [`rejected for ${position.rejectedFor.join(', ').replaceAll('_', ' ')}`]),
    ...(position.acceptedFor.length === 0
      ? []
      : [`accepted for ${position.acceptedFor.join(', ').replaceAll('_', ' ')}`]),
    ...(conceded.killed === undefined ? [] : [`concedes ${sayRange(conceded.killed)} killed`]),
    ...(conceded.injured === undefined ? [] : [`concedes ${sayRange(conceded.injured)} injured`]),
    ...(place === null ? [] : [place]),
    ...(grid === null ? [] : [`grid ${grid}`]),
    ...(statement === null ? [] : [`“${statement}”`]),
  ].join(' · ')
}

function citeLinked({ recorded, documentName }: Linked, paint: Paint, width: number): string {
  const { claim, status } = recorded
  const mark = status === 'withdrawn' ? '−' : markBriefly({ status }, paint)
  const head = `${mark} ${paint('cyan', shortId(claim.id))}  ${sentenceOf(claim, paint)}`
  return fill(`${head} ${paint('dim', `(${printable(documentName)})`)}`, width, '  ')
}

function tellEvent({ kind, fields, into, act, undone }: Event): string {
  const what = fields.length === 0 ? kind : `${kind} (${fields.join(', ')})`
  const where = into === null ? '' : ` into ${shortId(into)}`
  const taken = undone === null ? '' : `; taken back ${sayAct(undone)}`
  return `${capitalize(what)}${where} ${sayAct(act)}${taken}`
}
