import type { Aggregate } from '@recount/claims'
import type { Overlap, OverlappingIncident } from '@recount/tally'
import { sayPeriod } from '../report/dates.ts'
import { sayMany, sayNumber } from '../report/wording.ts'
import { shortId } from './claim-words.ts'
import { sayClass, sayRange } from './harm-words.ts'
import { alignRight, fill, table } from './layout.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** An aggregate, what incidents hold of it, what is left, and which incidents these are and why. */
export function renderOverlap(told: Overlap, paint: Paint, width: number): string {
  const { aggregate, incidents, overlap, residual, unknown, contradicts, strayDecisions } = told
  const sure = incidents.filter(({ standing }) => standing === 'sure').length
  const rows = [
    ['aggregate', sayRange(aggregate.range), sayScope(aggregate)],
    [
      'overlap',
      sayRange(overlap),
      `${sayMany(incidents.length, 'incident')}: ${sayNumber(sure)} surely within, ${sayNumber(incidents.length - sure)} possibly`,
    ],
    ['residual', sayRange(residual), 'whom no incident counts'],
  ]
  const numbers = alignRight(rows.map((row) => row[1] ?? ''))
  const notes = [
    ...(unknown === 0
      ? []
      : [
          `${sayMany(unknown, 'incident')} of these ${unknown === 1 ? 'gives' : 'give'} no figure and hold nobody by number.`,
        ]),
    ...(contradicts
      ? ['The incidents surely within count more people than the aggregate does: one of them is wrong.']
      : []),
    ...(strayDecisions.length === 0
      ? []
      : [`Decided about, but not counted: ${strayDecisions.map(shortId).join(', ')}.`]),
  ]
  return [
    nameAggregate(aggregate, paint, width),
    table(
      rows.map(([label = '', , words = ''], at) => [label, numbers[at] ?? '', words]),
      width,
      '  ',
    ),
    ...notes.map((note) => fill(note, width, '  ')),
    ...(incidents.length === 0 ? [] : [renderIncidents(incidents, paint, width)]),
  ].join('\n')
}

/** An aggregate as it was set. */
export function renderAggregate(aggregate: Aggregate, paint: Paint, width: number): string {
  const told = `${sayRange(aggregate.range)} ${sayScope(aggregate)}`
  return `${nameAggregate(aggregate, paint, width)}\n${fill(told, width, '  ')}`
}

function nameAggregate({ id, title }: Aggregate, paint: Paint, width: number): string {
  return fill(`${paint('cyan', printable(id))}  ${paint('bold', printable(title))}`, width)
}

function sayScope({ claimant, harm, victims, period, places, belligerents }: Aggregate): string {
  const by = belligerents.length === 0 ? [] : [`by ${belligerents.join(', ')}`]
  const scope = [`says ${claimant}`, sayPeriod(period), ...places, ...by]
  return `${sayClass(victims)} ${harm}, ${printable(scope.join('; '))}`
}

function renderIncidents(incidents: readonly OverlappingIncident[], paint: Paint, width: number): string {
  const held = alignRight(incidents.map((one) => sayRange(one.held)))
  const rows = incidents.map(({ id, code, title, standing, why }, at) => [
    paint('cyan', shortId(id)),
    printable(code ?? ''),
    standing === 'sure' ? 'surely' : 'possibly',
    held[at] ?? '',
    printable([title, why.join('; ')].filter((part) => (part ?? '') !== '').join(': ')),
  ])
  return table(rows, width, '    ')
}
