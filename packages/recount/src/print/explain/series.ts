import type { Series } from '@recount/reconcile'
import { sayMany } from '../../report/wording.ts'
import { seriesAsJson } from '../case-json.ts'
import { shortId } from '../claim-words.ts'
import { fill } from '../layout.ts'
import { printable } from '../printable.ts'
import { nameSeries, tableOfSteps } from '../series-lines.ts'
import { citeClaim } from './cited.ts'
import type { Page, Section, Source, Thing } from './thing.ts'

/** Every series of a case. */
export function listSeriesThings(source: Source): readonly Thing[] {
  return source.view.input.reconciliation.series.map((series) => ({
    kind: 'series',
    id: series.id,
    tell: () => `${nameSeries(series)}, ${sayMany(series.steps.length, 'figure')} over time.`,
    explain: (page) => explainSeries(series, page),
    asJson: () => seriesAsJson(series, source.view),
  }))
}

function explainSeries({ steps }: Series, page: Page): readonly Section[] {
  const { source, paint, width } = page
  return [
    { title: 'How the figures go', blocks: [tableOfSteps(steps, source.view, paint, width)] },
    {
      title: 'Each step, and its sentence',
      blocks: steps.map(({ statement, step, words }) => {
        const head = `${paint('cyan', shortId(statement))}  ${paint('bold', step)}: ${printable(words)}`
        const lead = source.view.findStatement(statement)?.lead
        return [fill(head, width, '  '), ...(lead === undefined ? [] : [citeClaim(lead, page, '    ')])].join(
          '\n',
        )
      }),
    },
  ]
}
