import type { Disagreement } from '@recount/reconcile'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { isoTime, withCase } from '../pipeline/case.ts'
import { claimantTest } from '../pipeline/claim-search.ts'
import { actorsOf } from '../pipeline/reader.ts'
import { prepareReport } from '../pipeline/report.ts'
import {
  kindsInOrder,
  listMemberClaims,
  renderDisagreements,
  renderLeftOut,
} from '../print/disagreement-lines.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import { openCase, type CaseView } from '../report/case-view.ts'
import type { ReportClaim } from '../report-input.ts'
import { readVersion } from '../version.ts'
import { caseFolder, caseOption } from './case-option.ts'
import { parseChoice } from './choice.ts'
import { tellReading } from './reading-progress.ts'

export const disagreementsSpec = {
  name: 'disagreements',
  operands: null,
  about: [
    'Compares every figure of the case with every other that it could be taken for, and lists those that can’t both be taken at face value under one of eight kinds: revision, scope, definition, unit, rounding, slip, attribution, conflict. Each comes with its reason in words, the sentences, and what would settle it. “possibly” stands where something that bears on it is not known.',
    'Claims that were rejected take no part. A figure that nobody has accepted yet has a question mark before its sentence.',
  ],
  options: {
    case: caseOption,
    kind: { type: 'string', value: 'KIND', summary: `Only this kind: ${kindsInOrder.join(', ')}.` },
    claimant: { type: 'string', value: 'NAME', summary: 'Only where this actor is one of the speakers.' },
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
  ],
} as const satisfies CommandSpec

/** Lists disagreements. */
export async function disagreements(
  options: OptionsOf<typeof disagreementsSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const kind = parseChoice('kind', kindsInOrder, options.kind)
  const { input, actors } = await withCase(caseFolder(options, effects), effects, async (opened) => ({
    input: await prepareReport(
      opened,
      { generatedAt: isoTime(effects.now()), version: readVersion() },
      tellReading(effects),
    ),
    actors: actorsOf(opened.config),
  }))
  const view = openCase(input)
  const isFrom = options.claimant === undefined ? () => true : claimantTest(options.claimant, actors)
  const found = input.reconciliation.disagreements.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      listMemberClaims(one, view).some(({ claim }) => isFrom(claim)),
  )
  if (options.json) printJson(found, view, effects)
  else print(found, view, effects)
}

function print(found: readonly Disagreement[], view: CaseView, { stdout, stderr }: Effects): void {
  const width = widthOf(stdout)
  if (found.length === 0) stderr.write('no disagreement found\n')
  else stdout.write(`${renderDisagreements(found, view, paintFor(stdout), width)}\n`)
  const { leftOut } = view.input.reconciliation
  if (leftOut.length > 0) stderr.write(`\n${renderLeftOut(leftOut, width)}\n`)
}

function printJson(found: readonly Disagreement[], view: CaseView, { stdout }: Effects): void {
  for (const one of found) {
    const claims = listMemberClaims(one, view).map(withStatus)
    stdout.write(`${JSON.stringify({ ...one, claims })}\n`)
  }
}

function withStatus({ claim, status }: ReportClaim): object {
  return { ...claim, status }
}
