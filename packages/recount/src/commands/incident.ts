import { InputError } from '@recount/claims'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { withCase, type Case } from '../pipeline/case.ts'
import { incidentFieldsInWords } from '../pipeline/incident-edit.ts'
import {
  editIncidents,
  gradeIncidents,
  linkClaims,
  mergeIncidents,
  splitIncident,
  withdrawIncidents,
  type IncidentDecision,
} from '../pipeline/incident-decision.ts'
import { readJsonFile } from '../pipeline/json-file.ts'
import { caseFolder, caseOption } from './case-option.ts'
import { decisionOptions, parseReason } from './decision.ts'
import { incidentLine } from './incident-line.ts'

export const incidentSpec = {
  name: 'incident',
  operands: { label: 'ACTION ID…', least: 2, most: Infinity },
  about: [
    'Decides about incidents. The ACTION is edit (--set, for one or several), grade (--grade, for one or several), link or unlink (an incident, then the ids of claims), merge (an incident, then those that are the same event: it counts for all of them from then on), split (--into: the incident was several events, which count instead) or withdraw (it is no longer held to have happened, or to belong here).',
    `The fields of --set are ${incidentFieldsInWords}. A range is 3-5, 3, 3.. (at least) or ..5 (at most); several values are separated by a semicolon; “none” makes a field unknown, which is not 0. Place, coordinates, precision, radius and units are those of the first place.`,
    'An incident is named by its id, the first digits of it, or a code that only it has. What it was before stays in the ledger, and a newer table does not overwrite what a person set. Every decision can be taken back by its number: recount undo.',
  ],
  options: {
    case: caseOption,
    set: {
      type: 'string',
      multiple: true,
      value: 'FIELD=VALUE',
      summary:
        'What to change, with edit; may be given several times. All are checked before anything is recorded.',
    },
    grade: {
      type: 'string',
      value: 'GRADE',
      summary: 'The grade, with grade; “none” where nobody has graded it.',
    },
    into: {
      type: 'string',
      value: 'PARTS.json',
      summary:
        'The parts, with split: a list of objects of the fields of --set, such as [{"title": "…", "killed.civilians": "3"}, …]. When and where they were and who is named is taken over where a part does not say; the numbers of people are not.',
    },
    ...decisionOptions,
    json: { type: 'boolean', summary: 'Prints JSON Lines: the id and status of each incident.' },
  },
  examples: [
    {
      line: 'recount incident edit 59a456caec --case my-case --set killed.civilians=3-5 --set belligerents="Russian Military" --by "Ann Example" --why "the hospital’s list names five"',
      tells: 'Changes a range and who is named.',
    },
    {
      line: 'recount incident link 59a456caec 3f2a9c1b 77e0 --case my-case --by "Ann Example" --why "same street, same day"',
      tells: 'Links two claims to an incident.',
    },
    {
      line: 'recount incident merge 59a456caec 0b61 --case my-case --by "Ann Example" --why "one strike, listed twice"',
      tells: 'Lets the first incident count for both.',
    },
  ],
} as const satisfies CommandSpec

type IncidentOptions = OptionsOf<typeof incidentSpec>
type Decide = (
  opened: Case,
  ids: readonly string[],
  options: IncidentOptions,
  effects: Effects,
) => Promise<IncidentDecision>

const actions = {
  edit: (opened, ids, { set }) => editIncidents(opened, ids, set),
  grade: (opened, ids, { grade }) => gradeIncidents(opened, ids, grade),
  link: (opened, [id = '', ...claims]) => linkClaims(opened, id, claims, 'link'),
  unlink: (opened, [id = '', ...claims]) => linkClaims(opened, id, claims, 'unlink'),
  merge: (opened, [id = '', ...merged]) => mergeIncidents(opened, id, merged),
  split: async (opened, ids, { into }, effects) => splitIncident(opened, ids, await readParts(into, effects)),
  withdraw: (opened, ids) => withdrawIncidents(opened, ids),
} as const satisfies Readonly<Record<string, Decide>>
type Action = keyof typeof actions

/** The options that only one action takes. */
const ownOptions = { edit: 'set', grade: 'grade', split: 'into' } as const

/** Decides about incidents: all that the action names, or none. */
export async function incident(options: IncidentOptions, effects: Effects = defaultEffects): Promise<void> {
  const [name = '', ...ids] = options.operands
  const action = parseAction(name, options)
  const reason = parseReason(options)
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    const { entries, touched } = await actions[action](opened, ids, options, effects)
    await opened.ledger.append(entries.map((body) => ({ ...body, ...reason })))
    const now = await opened.ledger.findIncidents(touched)
    effects.stdout.write(now.map((one) => `${incidentLine(one, options.json)}\n`).join(''))
  })
}

function parseAction(name: string, options: IncidentOptions): Action {
  if (!Object.hasOwn(actions, name)) {
    throw new InputError(
      `Expected what to do, one of ${Object.keys(actions).join(', ')}; found ${JSON.stringify(name)}.`,
      'Write it before the id: recount incident edit 59a456caec --set grade=Fair.',
    )
  }
  for (const [owner, option] of Object.entries(ownOptions)) {
    const isGiven = options[option] !== undefined && options[option].length > 0
    if (isGiven && owner !== name)
      throw new InputError(`--${option} belongs to recount incident ${owner}, not to ${name}.`)
  }
  return name as Action
}

async function readParts(path: string | undefined, effects: Effects): Promise<unknown> {
  if (path !== undefined) return readJsonFile(path, effects.resolvePath(path))
  throw new InputError('Expected the parts; --into is missing.', 'Add it like this: --into parts.json.')
}
