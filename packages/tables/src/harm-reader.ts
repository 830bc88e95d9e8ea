import { harmClasses, type Harm, type HarmClass, type HarmKind, type HarmRange } from '@recount/claims'
import type { MappingEntry } from './mapping.ts'
import { openRange } from './range-reader.ts'
import type { Read, TableContext } from './source.ts'

type ByClass = Partial<Record<HarmClass, HarmRange>>

/** Reads who was killed and injured, and reports parts that cannot all be among the whole. */
export function openHarm(entries: readonly MappingEntry[], context: TableContext): Read<Harm> {
  const killed = openKind(entries, 'killed', context)
  const injured = openKind(entries, 'injured', context)
  return (cells) => ({ killed: killed(cells), injured: injured(cells) })
}

function openKind(entries: readonly MappingEntry[], kind: HarmKind, context: TableContext): Read<ByClass> {
  const readers = harmClasses.flatMap((of) => {
    const read = openRange(entries, `harm.${kind}.${of}`, context)
    return read === undefined ? [] : [{ of, read }]
  })
  const column = entries.find(({ field }) => field.startsWith(`harm.${kind}.civilians`))?.column ?? null
  return (cells) => {
    const ranges: ByClass = {}
    for (const { of, read } of readers) {
      const range = read(cells)
      if (range !== undefined) ranges[of] = range
    }
    checkParts(ranges, kind, column, context)
    return ranges
  }
}

/** Classes of civilians that share nobody, so that their minima add up. */
const parts = ['children', 'women', 'men'] as const

function checkParts(ranges: ByClass, kind: HarmKind, column: string | null, { report }: TableContext): void {
  const most = ranges.civilians?.max ?? null
  if (most === null) return
  const known = parts.filter((of) => (ranges[of]?.min ?? null) !== null)
  const least = known.reduce((sum, of) => sum + leastAsGiven(ranges[of]), 0)
  if (least <= most) return
  const words = known.map((of) => `${leastAsGiven(ranges[of])} ${of}`).join(', ')
  report.add(
    kind === 'killed' ? 'parts-over-maximum' : 'injured-parts-over-maximum',
    `expected at most ${most} ${kind} among children, women and men together; found at least ${least} (${words}); held as they stand`,
    { column, field: `harm.${kind}.civilians`, found: String(most) },
  )
}

/** The minimum in the recorder's own column, where its ends stood the wrong way round too. */
function leastAsGiven(range: HarmRange | undefined): number {
  return (range?.reversed === true ? range.max : range?.min) ?? 0
}
