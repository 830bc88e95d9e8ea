import { InputError } from '@recount/claims'
import { explainChange } from '@recount/tally'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { withCase } from '../pipeline/case.ts'
import { listActs } from '../pipeline/entry-act.ts'
import { findMoment } from '../pipeline/ledger-moment.ts'
import { findSelection, readPolicy } from '../pipeline/tally-question.ts'
import { withTallies } from '../pipeline/tally-store.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import { renderChange } from '../print/why-lines.ts'
import { caseFolder, caseOption } from './case-option.ts'
import { parseLimit } from './statement-filter.ts'
import { parseSearch, selectionOptions } from './tally-options.ts'

export const whySpec = {
  name: 'why',
  operands: null,
  about: [
    'Says why a tally changed from one day to another, or why two rules count differently: the tally before, every step with the entry that made it, and the tally after. A step is a new incident, an edit, a regrade, a revision by a newer table, a merge, a split, a withdrawal, an undoing, a decision about a linked claim, or, last, the other rule. The steps add up to the difference exactly.',
    'Many incidents that one table brought stand in one line. What changed on the way and changed back is counted below. recount explain and recount incidents show what is behind an entry and an incident.',
  ],
  options: {
    case: caseOption,
    from: {
      type: 'string',
      value: 'DATE',
      summary:
        'The tally before: as the ledger stood at the end of this day, month or year (UTC), or after an entry: entry:120. Required, unless --to-policy is given.',
    },
    to: { type: 'string', value: 'DATE', summary: 'The tally after, in the same way. Default: now.' },
    policy: {
      type: 'string',
      value: 'NAME',
      summary: 'The rule: its name, NAME@VERSION, or a JSON file. Default: airwars.',
    },
    'to-policy': {
      type: 'string',
      value: 'NAME',
      summary: 'The rule of the tally after. Default: the same.',
    },
    ...selectionOptions,
    limit: {
      type: 'string',
      value: 'N',
      summary: 'The first N steps only; what the others come to is said. Default: 200.',
    },
    json: { type: 'boolean', summary: 'Prints one JSON value: both tallies and the steps.' },
  },
  examples: [
    {
      line: 'recount why --case my-case --from 2019-05-31 --to 2019-06-30',
      tells: 'What changed Airwars’ count in a month.',
    },
    {
      line: 'recount why --case my-case --policy airwars --to-policy ibc',
      tells: 'Why two rules count differently today, section by section.',
    },
  ],
} as const satisfies CommandSpec

const mostSteps = 200

/** Says why a tally changed. */
export async function why(
  options: OptionsOf<typeof whySpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const { from, to, policy: named = 'airwars', 'to-policy': other } = options
  if (from === undefined && other === undefined) {
    throw new InputError(
      'Expected --from, the day of the tally before.',
      'As in --from 2019-05-31; or compare two rules with --to-policy.',
    )
  }
  const search = parseSearch(options, { from: undefined, to: undefined })
  const limit = options.limit === undefined ? mostSteps : parseLimit(options.limit)
  const [policy, toPolicy] = await Promise.all(
    [named, other ?? named].map((name) => readPolicy(name, effects.resolvePath)),
  )
  if (policy === undefined || toPolicy === undefined) return
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    const end = await findMoment(to, opened.ledger)
    const start = from === undefined ? end : await findMoment(from, opened.ledger)
    const told = await withTallies(opened, async (engine) => {
      const asked = { by: [], selection: await findSelection(search, opened, engine) }
      const before = { ...asked, policy, asOf: start.entry }
      const after = { ...asked, policy: toPolicy, asOf: end.entry }
      return explainChange(engine, before, after, { limit, offset: 0 })
    })
    const { stdout } = effects
    if (options.json) return stdout.write(`${JSON.stringify(told)}\n`)
    const acts = await listActs(told.steps, opened.ledger)
    const context = { before: start, after: end, acts }
    stdout.write(`${renderChange(told, context, paintFor(stdout), widthOf(stdout))}\n`)
  })
}
