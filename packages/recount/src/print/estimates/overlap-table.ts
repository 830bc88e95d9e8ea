import type { ToldOverlaps } from '@recount/estimate'
import stringWidth from 'string-width'
import { sayNumber } from '../../report/wording.ts'
import { alignRight, fill, table } from '../layout.ts'
import { printable } from '../printable.ts'
import type { EstimateLook } from './estimate-look.ts'

/** Patterns that are shown one by one; of the others how many individuals they hold together. */
const mostPatterns = 16
const barWidth = 24
/** Names that take more cells than this together are A, B, … over the columns of the patterns. */
const mostHeadings = 36

/** The lists with their coverage, and which of them individuals are on together: an UpSet table in text. */
export function renderOverlaps(overlaps: ToldOverlaps, look: EstimateLook): string {
  const { width, isBrief } = look
  const marks = markLists(overlaps)
  const coverage = table(listRows(overlaps, marks), width, '  ')
  if (isBrief || overlaps.patterns.length === 0) return coverage
  return [coverage, renderPatterns(overlaps, marks, look)].join('\n\n')
}

/** The lists' names where they are short, else letters. */
function markLists({ lists }: ToldOverlaps): readonly string[] {
  const names = lists.map(({ name }) => printable(name))
  const isShort = stringWidth(names.join(' ')) <= mostHeadings
  return isShort ? names : names.map((_, at) => letterOf(at))
}

function letterOf(at: number): string {
  return at < 26 ? String.fromCodePoint(65 + at) : `${letterOf(Math.floor(at / 26) - 1)}${letterOf(at % 26)}`
}

function listRows({ lists }: ToldOverlaps, marks: readonly string[]): readonly (readonly string[])[] {
  const counts = alignRight(['individuals', ...lists.map(({ count }) => sayNumber(count))])
  const shares = alignRight(['of the documented', ...lists.map(({ share }) => sayShare(share))])
  const alone = alignRight(['on it alone', ...lists.map((list) => sayNumber(list.alone))])
  const names = ['list', ...lists.map(({ name }, at) => nameList(printable(name), marks[at] ?? ''))]
  return names.map((name, at) => [name, counts[at] ?? '', shares[at] ?? '', alone[at] ?? ''])
}

function nameList(name: string, mark: string): string {
  return name === mark ? name : `${mark}  ${name}`
}

function sayShare(share: number | null): string {
  return share === null ? '–' : `${Math.round(100 * share)} %`
}

function renderPatterns(
  { patterns, impossible }: ToldOverlaps,
  marks: readonly string[],
  { width, paint }: EstimateLook,
): string {
  const shown = patterns.slice(0, mostPatterns)
  const rest = patterns.slice(mostPatterns)
  const most = shown[0]?.count ?? 1
  const counts = alignRight(['individuals', ...shown.map(({ count }) => sayNumber(count))])
  const rows = shown.map(({ history, count }, at) => [
    [...history].map((on, list) => dotOf(on, marks[list] ?? '')).join(' '),
    counts[at + 1] ?? '',
    paint('cyan', barOf(count / most)),
  ])
  const others = rest.reduce((sum, { count }) => sum + count, 0)
  const notes = [
    ...(rest.length === 0
      ? []
      : [`and ${sayNumber(others)} individuals in ${sayNumber(rest.length)} other patterns`]),
    ...(impossible.length === 0
      ? []
      : [`nobody could have been on these lists together: ${impossible.join(', ')}`]),
  ]
  return [
    table([[marks.join(' '), counts[0] ?? '', ''], ...rows], width, '  '),
    ...notes.map((note) => fill(note, width, '  ')),
  ].join('\n')
}

/** A mark in the middle of the list's column. */
function dotOf(on: string, mark: string): string {
  const cells = stringWidth(mark)
  const before = Math.floor((cells - 1) / 2)
  return `${' '.repeat(before)}${on === '1' ? '●' : '·'}${' '.repeat(Math.max(0, cells - before - 1))}`
}

function barOf(share: number): string {
  const eighths = Math.max(1, Math.round(8 * barWidth * share))
  return '█'.repeat(Math.floor(eighths / 8)) + (['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '')
}
