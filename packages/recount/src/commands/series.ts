import type { Series } from '@recount/reconcile'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { compareText } from '../order.ts'
import { seriesAsJson } from '../print/case-json.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import { nameSeries, renderSeries } from '../print/series-lines.ts'
import { caseOption } from './case-option.ts'
import { choose, filterOptions, parseFilter } from './statement-filter.ts'
import { viewCase } from './viewed-case.ts'

export const seriesSpec = {
  name: 'series',
  operands: null,
  about: [
    'Lists how the figures of one claimant about one scope follow each other: for each statement its day and how that is known, the count, what the step is called (first, revision up, revision down, silent fall, restatement, restart, same, rounding, slip), the difference, and its id. The difference is measured against the step before; for a rounding or a slip, against the figure it is another reading of.',
    'A filter chooses every series of which one statement fits, and all of its steps are shown. What is said once about its scope makes no series; recount statements has it.',
  ],
  options: {
    case: caseOption,
    ...filterOptions,
    json: {
      type: 'boolean',
      summary: 'Prints JSON Lines: one series a line, with the claim that stands for each step.',
    },
  },
  examples: [
    {
      line: 'recount series --case my-case --measure killed --place Syria',
      tells: 'How each claimant’s count of the killed in Syria went.',
    },
  ],
} as const satisfies CommandSpec

/** Lists series. */
export async function series(
  options: OptionsOf<typeof seriesSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const filter = parseFilter(options)
  const viewed = await viewCase(options, effects)
  const { view } = viewed
  const ordered = view.input.reconciliation.series.toSorted(compareSeries)
  const statementsOf = ({ steps }: Series) => steps.map(({ statement }) => view.findStatement(statement))
  const chosen = await choose(ordered, 'series', statementsOf, filter, viewed)
  const { stdout } = effects
  for (const one of options.json ? chosen.shown : [])
    stdout.write(`${JSON.stringify(seriesAsJson(one, view))}\n`)
  if (!options.json && chosen.shown.length > 0)
    stdout.write(`${renderSeries(chosen.shown, view, paintFor(stdout), widthOf(stdout))}\n`)
  chosen.tellRest(effects)
}

function compareSeries(a: Series, b: Series): number {
  return compareText(nameSeries(a), nameSeries(b)) || compareText(a.id, b.id)
}
