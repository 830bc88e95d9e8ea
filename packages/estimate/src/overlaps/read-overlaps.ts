import { checkOverlaps, throwFaults } from './define-overlaps.ts'
import { countDocumented, type Stratum } from './overlaps.ts'

/**
 * The tables of a file of counts, parsed or as JSON text: one table `{lists, patterns: [{h, n}], impossible?}`, or many of the same
 * lists, `{lists, strata: [{name, patterns}]}`, where a stratum may have `lists` and `impossible` of its own. A table alone is named
 * by its `name` or `id`, else "all". Where `observed` is given, the counts have to add up to it. Throws EstimateError `input` with
 * every fault of every table.
 */
export function readOverlaps(json: unknown): readonly Stratum[] {
  const file = typeof json === 'string' ? parse(json) : json
  if (!isObject(file)) {
    throwFaults(['It has to be an object with “lists” and “patterns” or “strata”.'])
    return []
  }
  const read = 'strata' in file ? readStrata(file) : [readTable(file, nameOf(file) ?? 'all', '')]
  throwFaults(read.flatMap(({ faults }) => faults))
  return read.map(({ stratum }) => stratum)
}

type Fields = Readonly<Record<string, unknown>>

interface ReadStratum {
  readonly stratum: Stratum
  readonly faults: readonly string[]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throwFaults([`It is no JSON: ${error instanceof Error ? error.message : String(error)}.`])
    return undefined
  }
}

function readStrata(file: Fields): readonly ReadStratum[] {
  const { strata, lists, impossible } = file
  if (!Array.isArray(strata) || strata.length === 0) {
    throwFaults(['“strata” has to be a list of {name, patterns}, one at least.'])
    return []
  }
  const names = strata.map((given: unknown) => (isObject(given) ? nameOf(given) : undefined))
  return strata.map((given: unknown, at) => {
    const name = names[at] ?? String(at + 1)
    const table = Object.assign({ lists, impossible }, isObject(given) ? given : {})
    const { stratum, faults } = readTable(table, name, `Stratum “${name}”: `)
    return { stratum, faults: [...listNameFaults(names, at), ...faults] }
  })
}

function listNameFaults(names: readonly (string | undefined)[], at: number): readonly string[] {
  const name = names[at]
  if (name === undefined) return [`Stratum ${at + 1} has no name.`]
  return names.indexOf(name) < at ? [`Two strata are called “${name}”.`] : []
}

function readTable(table: Fields, name: string, where: string): ReadStratum {
  const { overlaps, faults } = checkOverlaps(table)
  const documented = countDocumented(overlaps)
  const { observed } = table
  const isOff = faults.length === 0 && observed !== undefined && observed !== documented
  const off = isOff
    ? [`“observed” is ${String(observed)}, but the counts of the patterns add up to ${documented}.`]
    : []
  return { stratum: { name, overlaps }, faults: [...faults, ...off].map((fault) => `${where}${fault}`) }
}

function nameOf({ name, id }: Fields): string | undefined {
  const given = name ?? id
  if (typeof given === 'number') return String(given)
  return typeof given === 'string' && given.trim() !== '' ? given : undefined
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
