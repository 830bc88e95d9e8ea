import { InputError, type EntryBody, type PairDecision } from '@recount/claims'
import { listTouchedIncidents, type NewEntry } from '@recount/ledger'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { withCase, type Case } from '../pipeline/case.ts'
import { listUndoneWith } from '../pipeline/links/undo-pair.ts'
import { refuseStrayPlaces } from '../pipeline/stray-places.ts'
import { printable } from '../print/printable.ts'
import { caseFolder } from './case-option.ts'
import { claimLine, parseReason } from './decision.ts'
import { incidentLine } from './incident-line.ts'
import { printRulings, rulingOptions } from './ruling.ts'

export const undoSpec = {
  name: 'undo',
  operands: { label: 'NUMBER', least: 1, most: 1 },
  about: [
    'Takes a decision back, by its number: it stays in the ledger, and is in force no longer. Both say who and why. If it shall hold again, decide again.',
    'A ruling can be taken back (recount merge, split, slip and define; recount rulings shows the numbers), and the acceptance, rejection or correction of a claim (recount explain CLAIM and recount claims --json show them). The claim is then what its other decisions and corrections make of it: with none left it is proposed, as it was found. An actor or a place that was set in the ledger can be taken back, too; what was known by that id before is known again.',
    'What was decided about incidents can be taken back as well: a change, a merging, a split, a withdrawal, what a newer table revised, an aggregate; the history of an incident has the numbers. Merged incidents count again; the parts of a split are withdrawn, unless somebody decided about one of them since.',
    'So can what was said of two records (recount link). Where a statement was accepted for an incident, the position that the incident got from it is taken back with it.',
  ],
  options: {
    ...rulingOptions,
    json: {
      type: 'boolean',
      summary:
        'Prints one JSON value: the ruling as recount rulings lists it, the id and status of the claim or of each incident, or the actor, place, aggregate or pair taken back.',
    },
  },
  examples: [
    {
      line: 'recount undo --case my-case 12 --by "Ann Example" --why "the agency corrected its story"',
      tells: 'Takes back the decision with the number 12.',
    },
  ],
} as const satisfies CommandSpec

/** Takes a decision back. */
export async function undo(
  options: OptionsOf<typeof undoSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const reason = parseReason(options)
  const number = parseNumber(options.operands[0] ?? '')
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    const { entries, says } = await listUndoneWith(opened, number)
    const { by, why } = reason
    const undoings = entries.map((entry): NewEntry => ({
      kind: 'decision-undone',
      payload: { entry },
      by,
      why,
    }))
    await refuseStrayPlaces(opened, undoings)
    await opened.ledger.append(undoings)
    await printUndone(opened, number, options.json, effects)
    if (says !== null) effects.stderr.write(`${says}\n`)
  })
}

async function printUndone(opened: Case, number: number, json: boolean, effects: Effects): Promise<void> {
  const { ledger } = opened
  const [undone] = await Array.fromAsync(ledger.listEntries({ after: number - 1, limit: 1 }))
  const { kind, payload } = undone as EntryBody
  switch (kind) {
    case 'claim-accepted':
    case 'claim-rejected':
    case 'claim-edited': {
      const recorded = await ledger.getClaim(payload.claim)
      return effects.stdout.write(`${claimLine(recorded, `now ${recorded.status}`, json)}\n`)
    }
    case 'actor-set':
      return effects.stdout.write(`${subjectLine('actor', payload.actor, json)}\n`)
    case 'place-set':
      return effects.stdout.write(`${subjectLine('place', payload.place, json)}\n`)
    case 'aggregate-set': {
      const { id, title } = payload.aggregate
      return effects.stdout.write(`${subjectLine('aggregate', { id, name: title }, json)}\n`)
    }
    case 'pair-decided':
      return effects.stdout.write(`${pairLine(payload, json)}\n`)
    case 'incidents-revised':
    case 'incident-edited':
    case 'incidents-merged':
    case 'incident-split':
    case 'incident-withdrawn':
      return printIncidents(opened, undone as EntryBody, json, effects)
    default: {
      const all = await Array.fromAsync(ledger.listRulings({ all: true }))
      const rulings = all.filter(({ entry }) => entry === number)
      return printRulings(opened, rulings, json, effects)
    }
  }
}

async function printIncidents(
  { ledger }: Case,
  body: EntryBody,
  json: boolean,
  effects: Effects,
): Promise<void> {
  const incidents = await ledger.findIncidents(listTouchedIncidents(body))
  if (json) {
    const told = incidents.map(({ incident, status }) => ({ id: incident.id, status }))
    return effects.stdout.write(`${JSON.stringify(told)}\n`)
  }
  effects.stdout.write(incidents.map((one) => `${incidentLine(one, false)}\n`).join(''))
}

function pairLine({ link, left, right, same }: PairDecision, json: boolean): string {
  if (json) return JSON.stringify({ link, left, right, same })
  const said = same ? 'the same' : 'not the same'
  return `taken back  ${printable(left)}  and  ${printable(right)}  are ${said} (${printable(link)})`
}

function subjectLine(
  what: 'actor' | 'place' | 'aggregate',
  { id, name }: { id: string; name: string },
  json: boolean,
): string {
  return json
    ? JSON.stringify({ [what]: id, name })
    : `taken back  ${what} ${printable(id)}  ${printable(name)}`
}

function parseNumber(text: string): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (number > 0) return number
  throw new InputError(
    `Expected the number of a decision, such as 12; found ${JSON.stringify(text)}.`,
    'recount rulings, and recount explain for a claim, show the numbers.',
  )
}
