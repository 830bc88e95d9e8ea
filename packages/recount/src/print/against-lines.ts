import { positionCodes, rejectionReasons, type HarmKind } from '@recount/claims'
import { concessionRelations, type Against, type SideBySide } from '@recount/tally'
import type { LedgerMoment } from '../report/moment.ts'
import { sayShortDay } from '../report/dates.ts'
import { sayMany, sayNumber } from '../report/wording.ts'
import { shortId } from './claim-words.ts'
import { isUnknown, listGaps, sayRange, saySum } from './harm-words.ts'
import { alignRight, fill, table } from './layout.ts'
import { sayMoment } from './moment-words.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** As of when, what is compared, and whether the incidents are listed too. */
export interface AgainstShown {
  readonly moment: LedgerMoment
  readonly harm: HarmKind
  readonly list: boolean
}

/** What a belligerent concedes beside what the recorder holds: in sum, by how they stand to each other, and what it rejects. */
export function renderAgainst(
  told: Against,
  { moment, harm, list }: AgainstShown,
  paint: Paint,
  width: number,
): string {
  const { names, accepted, comparable, relations, rejected } = told
  const parts = [
    fill(
      `${paint('bold', printable(names.join(', ')))}: what it concedes beside what the recorder holds, civilians ${harm}, ${sayMoment(moment)}`,
      width,
    ),
    sayPositions(told, list, width),
    [
      fill(
        `${paint('bold', 'accepted')}: ${sayMany(accepted.incidents, 'incident')} in ${sayMany(accepted.positions, 'position')}`,
        width,
      ),
      renderSides(accepted, width),
      ...(comparable.incidents === accepted.incidents || comparable.incidents === 0
        ? []
        : [
            fill(
              `of these ${sayMany(comparable.incidents, 'incident')} with figures on both sides`,
              width,
              '  ',
            ),
            renderSides(comparable, width),
          ]),
      table(
        concessionRelations.map((one) => [relationWords[one], sayNumber(relations[one])]),
        width,
        '  ',
      ),
    ].join('\n'),
    [
      fill(
        `${paint('bold', 'rejected')}: ${sayMany(rejected.incidents, 'incident')} in ${sayMany(rejected.positions, 'position')}`,
        width,
      ),
      renderReasons(told, width),
    ].join('\n'),
    ...(list ? [renderAccepted(told, paint, width), renderRejected(told, paint, width)] : []),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

const relationWords = {
  overlapping: 'its range overlaps the recorder’s',
  below: 'it concedes fewer',
  above: 'it concedes more',
  missing: 'a figure is missing on one side',
} as const

const listed = '; every incident is listed with --list'

function sayPositions({ positions }: Against, isListed: boolean, width: number): string {
  const said = [...positionCodes, 'unknown' as const]
    .filter((code) => positions[code] > 0)
    .map((code) => `${sayNumber(positions[code])} ${code.replaceAll('_', ' ')}`)
  return fill(
    said.length === 0
      ? 'It takes no position.'
      : `Its positions: ${said.join(', ')}${isListed ? '' : listed}.`,
    width,
  )
}

function renderSides({ incidents, conceded, recorded }: SideBySide, width: number): string {
  const rows = [
    ['conceded', conceded],
    ['recorded', recorded],
  ] as const
  const sums = alignRight(rows.map(([, sum]) => (isUnknown(sum, incidents) ? '?' : saySum(sum, incidents))))
  return table(
    rows.map(([label, sum], at) => [
      label,
      sums[at] ?? '',
      isUnknown(sum, incidents) ? 'none gives a figure' : listGaps(sum).join(', '),
    ]),
    width,
    '  ',
  )
}

function renderReasons({ rejected: { reasons } }: Against, width: number): string {
  const rows = [...rejectionReasons, 'unknown' as const]
    .filter((reason) => reasons[reason] > 0)
    .map((reason) => [
      reason === 'unknown' ? 'no reason given' : reason.replaceAll('_', ' '),
      sayNumber(reasons[reason]),
    ])
  return table(rows, width, '  ')
}

function renderAccepted({ accepted: { rows } }: Against, paint: Paint, width: number): string {
  const conceded = alignRight(rows.map((row) => sayRange(row.conceded)))
  const recorded = alignRight(rows.map((row) => sayRange(row.recorded)))
  const lines = rows.map((row, at) => [
    ...nameRow(row, paint),
    `${conceded[at]} conceded`,
    `${recorded[at]} recorded`,
    row.relation,
    printable(row.title ?? ''),
  ])
  return lines.length === 0 ? '' : `${fill('the incidents it accepts', width)}\n${table(lines, width, '  ')}`
}

function renderRejected({ rejected: { rows } }: Against, paint: Paint, width: number): string {
  const recorded = alignRight(rows.map((row) => sayRange(row.recorded)))
  const lines = rows.map((row, at) => [
    ...nameRow(row, paint),
    `${recorded[at]} recorded`,
    row.reasons.length === 0
      ? 'no reason given'
      : row.reasons.map((one) => one.replaceAll('_', ' ')).join(', '),
    printable(row.title ?? ''),
  ])
  return lines.length === 0 ? '' : `${fill('the incidents it rejects', width)}\n${table(lines, width, '  ')}`
}

function nameRow(
  {
    id,
    code,
    dayFrom,
  }: { readonly id: string; readonly code: string | null; readonly dayFrom: string | null },
  paint: Paint,
): readonly string[] {
  return [
    paint('cyan', shortId(id)),
    printable(code ?? ''),
    dayFrom === null ? 'no date' : sayShortDay(dayFrom),
  ]
}
