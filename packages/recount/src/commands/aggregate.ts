import { aggregateSchema, harmClasses, harmKinds, InputError, type Aggregate } from '@recount/claims'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { withCase, type Case } from '../pipeline/case.ts'
import { renderAggregate } from '../print/overlap-lines.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import { caseFolder, caseOption } from './case-option.ts'
import { parseChoice } from './choice.ts'
import { decisionOptions, parseReason } from './decision.ts'

export const aggregateSpec = {
  name: 'aggregate',
  operands: { label: 'ID', least: 1, most: 1 },
  about: [
    'Records a figure for a stretch of time and ground that may hold people whom incidents count already: a month’s morgue, a campaign’s total. It is never added to the incidents: recount overlap says what it holds beyond them.',
    'An id that is there already is set anew; options left out stay as they were. It can be undone, by its number: recount undo.',
  ],
  options: {
    case: caseOption,
    title: {
      type: 'string',
      value: 'TEXT',
      summary: 'What it is, as in "the city morgue, March 2019". Required at first.',
    },
    claimant: { type: 'string', value: 'NAME', summary: 'Who says so. Required at first.' },
    harm: {
      type: 'string',
      value: 'KIND',
      summary: `What it counts: ${harmKinds.join(', ')}. Default: killed.`,
    },
    victims: {
      type: 'string',
      value: 'CLASS',
      summary: `Whom: ${harmClasses.join(', ')}. Default: persons.`,
    },
    min: {
      type: 'string',
      value: 'N',
      summary: 'How many at least. This, --max or both are required at first; unknown takes one back.',
    },
    max: { type: 'string', value: 'N', summary: 'How many at most.' },
    from: { type: 'string', value: 'DATE', summary: 'From which day, month or year on.' },
    to: { type: 'string', value: 'DATE', summary: 'Up to which day, month or year.' },
    place: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      summary: 'Where, as incidents name it; may be given several times. Left out: anywhere.',
    },
    belligerent: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      summary: 'By whom; may be given several times. Left out: anybody.',
    },
    holds: {
      type: 'string',
      multiple: true,
      value: 'INCIDENT',
      summary:
        'An incident whose people it surely counts: id, first digits or code; may be given several times.',
    },
    'holds-not': {
      type: 'string',
      multiple: true,
      value: 'INCIDENT',
      summary: 'An incident whose people it surely does not count.',
    },
    claim: {
      type: 'string',
      value: 'CLAIM',
      summary: 'The claim that says so: its id or the first digits of it.',
    },
    'stated-on': { type: 'string', value: 'DATE', summary: 'When it was said.' },
    ...decisionOptions,
    json: { type: 'boolean', summary: 'Prints one JSON value: the aggregate and its entry.' },
  },
  examples: [
    {
      line: 'recount aggregate --case my-case morgue-2019-03 --title "the city morgue, March 2019" --claimant "City Morgue" --min 80 --max 95 --from 2019-03 --to 2019-03 --place Raqqa --by "Ann Example" --why "its ledger of March"',
      tells: 'Records what a morgue counted in a month.',
    },
    {
      line: 'recount aggregate --case my-case morgue-2019-03 --holds-not 59a456caec --by "Ann Example" --why "they were buried at once"',
      tells: 'Says that it does not count the people of one incident.',
    },
  ],
} as const satisfies CommandSpec

type AggregateOptions = OptionsOf<typeof aggregateSpec>

/** Sets an aggregate. */
export async function aggregate(options: AggregateOptions, effects: Effects = defaultEffects): Promise<void> {
  const reason = parseReason(options)
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    const set = parse(await compose(options, opened))
    const [entry] = await opened.ledger.append([
      { kind: 'aggregate-set', payload: { aggregate: set }, ...reason },
    ])
    const { stdout } = effects
    if (options.json) return stdout.write(`${JSON.stringify({ ...set, entry: entry?.number })}\n`)
    stdout.write(`${renderAggregate(set, paintFor(stdout), widthOf(stdout))}\n`)
  })
}

/** What stood under the id, with what the options change of it. */
async function compose(options: AggregateOptions, opened: Case): Promise<object> {
  const [id = ''] = options.operands
  const stood = (await opened.ledger.listAggregates()).find(({ aggregate: one }) => one.id === id)?.aggregate
  const { title, claimant, from, to, place, belligerent, claim } = options
  const [holds, holdsNot] = await Promise.all(
    [options.holds, options['holds-not']].map((names) => findIds(names, opened)),
  )
  return {
    id,
    title: title ?? stood?.title,
    claimant: claimant ?? stood?.claimant,
    harm: parseChoice('harm', harmKinds, options.harm) ?? stood?.harm ?? 'killed',
    victims: parseChoice('victims', harmClasses, options.victims) ?? stood?.victims ?? 'persons',
    range: {
      min: parseEnd('min', options.min, stood),
      max: parseEnd('max', options.max, stood),
    },
    period: { from: from ?? stood?.period.from ?? null, to: to ?? stood?.period.to ?? null },
    places: place.length > 0 ? place : (stood?.places ?? []),
    belligerents: belligerent.length > 0 ? belligerent : (stood?.belligerents ?? []),
    holds: decide(stood?.holds, holds, holdsNot),
    holdsNot: decide(stood?.holdsNot, holdsNot, holds),
    claim: claim === undefined ? (stood?.claim ?? null) : (await opened.ledger.getClaim(claim)).claim.id,
    statedOn: options['stated-on'] ?? stood?.statedOn ?? null,
  }
}

async function findIds(names: readonly string[], { ledger }: Case): Promise<readonly string[]> {
  const found = await Promise.all(names.map((name) => ledger.getIncident(name)))
  return found.map(({ incident }) => incident.id)
}

/** What was decided before, what is decided now, without what is now decided otherwise. */
function decide(
  before: readonly string[] = [],
  now: readonly string[] = [],
  otherwise: readonly string[] = [],
): readonly string[] {
  return [...new Set([...before, ...now])].filter((id) => now.includes(id) || !otherwise.includes(id))
}

function parseEnd(
  end: 'min' | 'max',
  given: string | undefined,
  stood: Aggregate | undefined,
): number | null {
  if (given === undefined) return stood?.range[end] ?? null
  if (given === 'unknown') return null
  if (/^\d+$/.test(given)) return Number(given)
  throw new InputError(`Expected --${end} to be a whole number or unknown; found ${JSON.stringify(given)}.`)
}

function parse(value: object): Aggregate {
  const { success, data, error } = aggregateSchema.safeParse(value)
  if (success) return data
  throw new InputError(
    'Expected an aggregate with a title, a claimant and a figure.',
    'As in: --title "the city morgue, March 2019" --claimant "City Morgue" --min 80 --max 95.',
    error.issues.map(({ path, message }) => ({ path: `--${path.join('.')}`, message })),
  )
}
