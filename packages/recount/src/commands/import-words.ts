import type { Output } from '../effects.ts'
import type { FindingGroup, ImportFinding } from '../pipeline/table-findings.ts'
import type { ImportSummary } from '../pipeline/table-import.ts'
import type { ReadCounts } from '../pipeline/table-reading.ts'
import { fill, widthOf } from '../print/layout.ts'
import { paintFor, type Paint } from '../print/paint.ts'
import { printable } from '../print/printable.ts'
import { sayMany, sayNumber } from '../report/wording.ts'

interface Names {
  readonly operands: readonly string[]
  readonly positions: string | undefined
  readonly findings: string | undefined
}

/** A summary for another program: what was read and recorded, and how many findings of each kind. */
export function summaryAsJson(summary: ReadCounts | ImportSummary, groups: readonly FindingGroup[]): object {
  const findings = Object.fromEntries(groups.map(({ kind, count }) => [kind, count]))
  if (!isRecorded(summary)) return { status: 'summary', ...summary, findings }
  const { unknownBelligerents, unknownPlaces, ...told } = summary
  return {
    status: 'summary',
    ...told,
    unknownBelligerents: Object.fromEntries(unknownBelligerents),
    unknownPlaces: Object.fromEntries(unknownPlaces),
    findings,
  }
}

/** A summary for a person: what was read, what does not fit, and what was recorded. */
export function summaryInWords(
  summary: ReadCounts | ImportSummary,
  groups: readonly FindingGroup[],
  names: Names,
  stdout: Output,
): string {
  const paint = paintFor(stdout)
  const width = widthOf(stdout)
  const parts = [
    sayRead(summary, names),
    ...groups.map((group) => renderGroup(group, paint, width)),
    ...(isRecorded(summary)
      ? [...listUnknown(summary, width), sayRecorded(summary)]
      : ['nothing was recorded: --check only reports']),
  ]
  return `${parts.join('\n')}\n`
}

function isRecorded(summary: ReadCounts | ImportSummary): summary is ImportSummary {
  return 'entries' in summary
}

function sayRead({ rows, incidents, positionRows, positions }: ReadCounts, names: Names): string {
  const [table = ''] = names.operands
  const read = `read ${table}: ${sayMany(rows, 'row')}, ${sayMany(incidents, 'incident')}`
  if (names.positions === undefined) return read
  return `${read}; ${names.positions}: ${sayMany(positionRows, 'row')}, ${sayMany(positions, 'position')}`
}

function renderGroup({ kind, count, examples }: FindingGroup, paint: Paint, width: number): string {
  const head = `${paint('bold', sayNumber(count))}  ${paint('yellow', kind)}`
  const more = count > examples.length ? [`    and ${sayNumber(count - examples.length)} more`] : []
  return [head, ...examples.map((one) => fill(sayFinding(one), width, '    ')), ...more].join('\n')
}

function sayFinding({ file, row, column, found, message }: ImportFinding): string {
  const where = [
    file,
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ]
  const words = found === null || message.includes(found) ? '' : ` (found ${JSON.stringify(found)})`
  return printable(`${where.join(', ')}: ${message}${words}`)
}

const namesShown = 5

function listUnknown(
  { unknownBelligerents, unknownPlaces }: ImportSummary,
  width: number,
): readonly string[] {
  return [
    ...sayUnknown('belligerents that the registry does not know', unknownBelligerents, width),
    ...sayUnknown('places that the gazetteer does not know', unknownPlaces, width),
  ]
}

function sayUnknown(what: string, counts: ReadonlyMap<string, number>, width: number): readonly string[] {
  if (counts.size === 0) return []
  const first = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, namesShown)
  const told = first.map(([name, count]) => `${name} (${sayMany(count, 'incident')})`).join('; ')
  const more = counts.size > namesShown ? ' …' : ''
  return [fill(printable(`${sayNumber(counts.size)} ${what}: ${told}${more}`), width)]
}

function sayRecorded({ added, revised, unchanged, missing, kept, entries, mapping }: ImportSummary): string {
  const told = [`${sayMany(added, 'incident')} recorded`]
  if (revised + unchanged > 0) told.push(`${sayNumber(revised)} revised`, `${sayNumber(unchanged)} as before`)
  if (missing > 0) told.push(`${sayNumber(missing)} kept that the table does not list`)
  if (kept > 0) told.push(`${sayMany(kept, 'field')} kept as edited`)
  if (entries === null)
    return `nothing was recorded: the case holds all of this already (${told.slice(1).join(', ')})`
  return `${told.join(', ')}, by the mapping ${mapping.name} ${mapping.version} (entries ${entries.first}–${entries.last})`
}
