import { EstimateError } from '../estimate-error.ts'
import { sayNames } from '../words/say-names.ts'
import type { Cell, Overlaps } from './overlaps.ts'
import type { OverlapsSpec, PatternSpec } from './overlaps-spec.ts'
import { sayHistory } from './patterns.ts'

const mostLists = 30

/**
 * A table of overlaps from what somebody wrote: patterns put in order, zero counts left out, equal patterns added up. Throws
 * EstimateError `input` with every fault at once: lists that are not one to thirty different names, histories of another length or
 * of other letters than 0 and 1, unknown lists, counts that are not whole numbers of 0 up to 2⁵³ − 1 (each, and all together), and
 * impossible patterns that somebody has. One list is no fault: `inspectOverlaps` refuses to estimate from it, with the reason.
 */
export function defineOverlaps(spec: OverlapsSpec): Overlaps {
  const { overlaps, faults } = checkOverlaps(spec)
  throwFaults(faults)
  return overlaps
}

/** A table and what is wrong with the text it came from; the table is of no use where anything is. */
export interface CheckedOverlaps {
  readonly overlaps: Overlaps
  readonly faults: readonly string[]
}

/** One error with every fault; nothing where there is none. */
export function throwFaults(faults: readonly string[]): void {
  if (faults.length === 0) return
  const told =
    faults.length === 1 ? ` ${faults[0] ?? ''}` : `\n${faults.map((fault) => `- ${fault}`).join('\n')}`
  throw new EstimateError(
    'input',
    `The table of overlaps can’t be used:${told}`,
    'Give {"lists": ["A", "B", "C"], "patterns": [{"h": "110", "n": 12}, …]}: one letter a list, 1 for on it, 0 for not, and how many individuals.',
  )
}

/** Checks without throwing, for a file of many tables to tell the faults of all. Takes whatever was in the file. */
export function checkOverlaps(spec: unknown): CheckedOverlaps {
  const { lists, patterns, impossible } = fieldsOf(spec)
  const names = isNames(lists) ? lists : []
  const faults = listNameFaults(lists)
  if (faults.length > 0) return { overlaps: { lists: names, cells: [], impossible: [] }, faults }
  const counted = Array.isArray(patterns)
    ? countPatterns(names, patterns)
    : { cells: [], faults: ['“patterns” has to be a list of {h, n}.'] }
  const barred = readImpossible(names, impossible)
  const overlaps = { lists: [...names], cells: counted.cells, impossible: barred.patterns }
  return { overlaps, faults: [...counted.faults, ...barred.faults, ...listContradictions(overlaps)] }
}

function fieldsOf(spec: unknown): Readonly<Record<string, unknown>> {
  return typeof spec === 'object' && spec !== null ? (spec as Readonly<Record<string, unknown>>) : {}
}

function isNames(lists: unknown): lists is readonly string[] {
  return Array.isArray(lists) && lists.every((name) => typeof name === 'string')
}

function listNameFaults(lists: unknown): readonly string[] {
  if (!isNames(lists)) return ['“lists” has to be a list of names.']
  const double = lists.filter((name, at) => lists.indexOf(name) < at)
  return [
    ...(lists.length >= 1 && lists.length <= mostLists
      ? []
      : [`There have to be 1 to ${mostLists} lists, not ${lists.length}.`]),
    ...(lists.every((name) => name.trim() !== '') ? [] : ['A list has no name.']),
    ...(double.length === 0 ? [] : [`Two lists have the same name: ${sayNames([...new Set(double)])}.`]),
  ]
}

interface Counted {
  readonly cells: readonly Cell[]
  readonly faults: readonly string[]
}

function countPatterns(names: readonly string[], patterns: readonly unknown[]): Counted {
  const counts = new Map<number, number>()
  const faults: string[] = []
  for (const [at, given] of patterns.entries()) {
    const { h, lists, n } = fieldsOf(given) as Partial<PatternSpec>
    const where = `Pattern ${at + 1}${typeof h === 'string' ? ` (${h})` : ''}`
    const pattern = readPattern(names, h ?? lists)
    const fault = typeof pattern === 'string' ? pattern : findCountFault(pattern, n)
    if (typeof pattern === 'string' || fault !== undefined) faults.push(`${where}: ${fault ?? ''}`)
    else if (n !== 0 && n !== null && n !== undefined) counts.set(pattern, (counts.get(pattern) ?? 0) + n)
  }
  const cells = [...counts].map(([pattern, count]) => ({ pattern, count }))
  const sum = cells.reduce((all, { count }) => all + count, 0)
  if (!Number.isSafeInteger(sum))
    faults.push('All counts together are above 2⁵³ − 1, which no count of people is.')
  return { cells: cells.sort((one, other) => one.pattern - other.pattern), faults }
}

function findCountFault(pattern: number, n: unknown): string | undefined {
  if (pattern === 0) {
    return n === null || n === undefined || n === 0
      ? undefined
      : `${String(n)} individuals on none of the lists can’t be known: their number is what is estimated. Leave the pattern out.`
  }
  return Number.isSafeInteger(n) && (n as number) >= 0
    ? undefined
    : `the count has to be a whole number, 0 or more, not ${sayValue(n)}.`
}

/** The bits of a history or of names of lists; or what is wrong with it. */
function readPattern(names: readonly string[], given: unknown): number | string {
  if (typeof given === 'string') return readHistory(names.length, given)
  if (!isNames(given))
    return `a history (“h”: one letter a list) or “lists” is needed, not ${sayValue(given)}.`
  const unknown = given.filter((name) => !names.includes(name))
  if (unknown.length > 0) return `there is no list ${sayNames(unknown)}; there are ${sayNames(names, 12)}.`
  return given.reduce((bits, name) => bits | (1 << names.indexOf(name)), 0)
}

function readHistory(lists: number, history: string): number | string {
  if (history.length !== lists)
    return `the history “${history}” has ${history.length} letters for ${lists} lists.`
  if (!/^[01]*$/.test(history)) return `the history “${history}” has other letters than 0 and 1.`
  return [...history].reduce((bits, letter, list) => (letter === '1' ? bits | (1 << list) : bits), 0)
}

interface Barred {
  readonly patterns: readonly number[]
  readonly faults: readonly string[]
}

function readImpossible(names: readonly string[], given: unknown): Barred {
  if (given === undefined) return { patterns: [], faults: [] }
  if (!Array.isArray(given)) return { patterns: [], faults: ['“impossible” has to be a list of patterns.'] }
  const read = given.map((pattern: unknown) => readPattern(names, pattern))
  const faults = read.flatMap((pattern, at) => {
    if (typeof pattern === 'string') return [`Impossible pattern ${at + 1}: ${pattern}`]
    return pattern === 0
      ? [
          `Impossible pattern ${at + 1}: being on none of the lists can’t be ruled out; it is what is estimated.`,
        ]
      : []
  })
  const patterns = read.filter((pattern) => typeof pattern === 'number' && pattern !== 0) as readonly number[]
  return { patterns: [...new Set(patterns)].sort((one, other) => one - other), faults }
}

function listContradictions({ lists, cells, impossible }: Overlaps): readonly string[] {
  return cells
    .filter(({ pattern }) => impossible.includes(pattern))
    .map(({ pattern, count }) => {
      const history = sayHistory(pattern, lists.length)
      return `The pattern ${history} is said to be impossible, and ${count} ${count === 1 ? 'individual has' : 'individuals have'} it.`
    })
}

function sayValue(value: unknown): string {
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value))
}
