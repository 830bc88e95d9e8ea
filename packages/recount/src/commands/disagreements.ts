import { InputError } from '@recount/claims'
import type { Disagreement } from '@recount/reconcile'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { disagreementAsJson } from '../print/case-json.ts'
import { renderDisagreements, renderLeftOut } from '../print/disagreement-lines.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import type { AnyCase } from '../report/case-view.ts'
import { kindsInOrder } from '../report/sections/disagreement-kind.ts'
import { caseOption } from './case-option.ts'
import { parseChoice } from './choice.ts'
import { choose, filterOptions, parseFilter } from './statement-filter.ts'
import { viewCase } from './viewed-case.ts'

export const disagreementsSpec = {
  name: 'disagreements',
  operands: null,
  about: [
    'Compares every figure of the case with every other that it could be taken for, and lists those that can’t both be taken at face value under one of eight kinds: revision, scope, definition, unit, rounding, slip, attribution, conflict. Each comes with its reason in words, the sentences, and what would settle it. “possibly” stands where something that bears on it is not known.',
    'Claims that were rejected take no part. A figure that nobody has accepted yet has a question mark before its sentence. Filters choose disagreements of which one side fits; recount explain shows everything behind one.',
  ],
  options: {
    case: caseOption,
    kind: { type: 'string', value: 'KIND', summary: `Only this kind: ${kindsInOrder.join(', ')}.` },
    certain: { type: 'boolean', summary: 'Only those that nothing unknown bears on.' },
    possibly: {
      type: 'boolean',
      summary: 'Only those that may vanish once a date, a speaker or a part of a scope is known.',
    },
    ...filterOptions,
    json: {
      type: 'boolean',
      summary: 'Prints JSON Lines: one disagreement a line, with the claims it rests on.',
    },
  },
  examples: [
    { line: 'recount disagreements --case my-case', tells: 'All of them, what conflicts first.' },
    {
      line: 'recount disagreements --case my-case --kind slip --json',
      tells: 'Figures that were mistyped, as data.',
    },
    {
      line: 'recount disagreements --case my-case --claimant Airwars --scope "raqqa 2017" --certain',
      tells: 'What Airwars’ figures for Raqqa in 2017 surely disagree with.',
    },
  ],
} as const satisfies CommandSpec

/** Lists disagreements. */
export async function disagreements(
  options: OptionsOf<typeof disagreementsSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const kind = parseChoice('kind', kindsInOrder, options.kind)
  const certainty = parseCertainty(options)
  const filter = parseFilter(options)
  const viewed = await viewCase(options, effects)
  const { view } = viewed
  const asked = listInOrder(view).filter(
    (one) =>
      (kind === undefined || one.kind === kind) && (certainty === undefined || one.certainty === certainty),
  )
  const statementsOf = ({ members }: Disagreement) =>
    members.map((id) => view.findStatement(id) ?? view.findStatementOf(id))
  const chosen = await choose(asked, 'disagreement', statementsOf, filter, viewed)
  if (options.json) printJson(chosen.shown, view, effects)
  else print(chosen.shown, view, effects)
  chosen.tellRest(effects)
}

function parseCertainty({ certain, possibly }: OptionsOf<typeof disagreementsSpec>) {
  if (certain && possibly)
    throw new InputError('Expected --certain or --possibly; found both.', 'Leave both out to see all.')
  if (certain) return 'certainly'
  return possibly ? 'possibly' : undefined
}

/** By kind, so that a limit keeps what weighs most; then by id. */
function listInOrder({ input }: AnyCase): readonly Disagreement[] {
  return input.reconciliation.disagreements.toSorted(
    (a, b) => kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind),
  )
}

function print(found: readonly Disagreement[], view: AnyCase, { stdout, stderr }: Effects): void {
  const width = widthOf(stdout)
  if (found.length > 0) stdout.write(`${renderDisagreements(found, view, paintFor(stdout), width)}\n`)
  const { leftOut } = view.input.reconciliation
  if (leftOut.length > 0) stderr.write(`\n${renderLeftOut(leftOut, width)}\n`)
}

function printJson(found: readonly Disagreement[], view: AnyCase, { stdout }: Effects): void {
  for (const one of found) stdout.write(`${JSON.stringify(disagreementAsJson(one, view))}\n`)
}
