import type { KnownDate, Series, SeriesStep, Step } from '@recount/reconcile'
import type { AnyCase } from '../report/case-view.ts'
import { sayDay } from '../report/dates.ts'
import { sayCount, sayMany, sayNames, sayNumber, saySubject } from '../report/wording.ts'
import { shortId } from './claim-words.ts'
import { alignRight, fill, table } from './layout.ts'
import { markAll } from './mark.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** Steps that say by their name all there is to say; the others are told in words below the table. */
const plainSteps: ReadonlySet<Step> = new Set(['first', 'same', 'revision up', 'revision down'])

/** Series, each with a line for every step. */
export function renderSeries(series: readonly Series[], view: AnyCase, paint: Paint, width: number): string {
  return series.map((one) => renderOne(one, view, paint, width)).join('\n\n')
}

function renderOne(series: Series, view: AnyCase, paint: Paint, width: number): string {
  const { id, steps } = series
  const head = `${paint('cyan', shortId(id))}  ${paint('bold', printable(nameSeries(series)))}: ${sayMany(steps.length, 'figure')}`
  const telling = steps.filter((step) => !plainSteps.has(step.step) || step.placedBy === 'size')
  return [
    fill(head, width),
    tableOfSteps(steps, view, paint, width),
    ...telling.map(({ step, words }) =>
      fill(`${paint('dim', `${step}:`)} ${printable(words)}`, width, '    '),
    ),
  ].join('\n')
}

/** Who counts what where: "US-led coalition: civilians killed, Iraq and Syria". */
export function nameSeries({ claimant, measure, victims, scope }: Series): string {
  const by = scope.perpetrators.length === 0 ? '' : `, by ${sayNames(scope.perpetrators)}`
  const places = sayNames(scope.places) || 'place not stated'
  return `${claimant?.name ?? 'the article itself'}: ${saySubject(measure, victims)}, ${places}${by}`
}

/** One line a step: mark, date and how it is known, count, step, difference, and the id of the statement. */
export function tableOfSteps(
  steps: readonly SeriesStep[],
  view: AnyCase,
  paint: Paint,
  width: number,
): string {
  const counts = alignRight(steps.map(({ count }) => sayCount(count)))
  const differences = alignRight(steps.map(({ difference }) => sayDifference(difference)))
  const rows = steps.map(({ statement, asOf, step }, at) => [
    markAll(view.findStatement(statement)?.claims ?? [], paint),
    sayKnownDay(asOf),
    printable(counts[at] ?? ''),
    paintStep(step, paint),
    differences[at] ?? '',
    paint('cyan', shortId(statement)),
  ])
  return table(rows, width, '  ')
}

/** "to 31 May 2019", "published 31 May 2019": a day, and how it is known. */
function sayKnownDay({ date, how }: KnownDate): string {
  if (date === null) return 'no date'
  const day = sayDay(date)
  switch (how) {
    case 'said':
      return `as of ${day}`
    case 'period-end':
      return `up to ${day}`
    case 'stated-on':
      return `said ${day}`
    default:
      return `published ${day}`
  }
}

function sayDifference(difference: number | null): string {
  if (difference === null) return ''
  if (difference === 0) return '±0'
  return `${difference > 0 ? '+' : '−'}${sayNumber(Math.abs(difference))}`
}

/** What nobody announced stands out. */
function paintStep(step: Step, paint: Paint): string {
  return step === 'slip' || step === 'silent fall' ? paint('red', step) : step
}
