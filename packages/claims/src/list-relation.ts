import type { Relation } from './relation.ts'

/**
 * How the union of one list stands to the union of another, from how their members stand to each other. An empty list
 * says nothing, so it is `unknown` against everything. A thing counts as covered only by one that equals or contains it:
 * all the governorates of a country are a subset of it, never equal to it.
 */
export function relateLists<T>(a: readonly T[], b: readonly T[], relate: (a: T, b: T) => Relation): Relation {
  if (a.length === 0 || b.length === 0) return 'unknown'
  const rows = a.map((itemA) => b.map((itemB) => relate(itemA, itemB)))
  const columns = b.map((_, index) => rows.flatMap((row) => row.slice(index, index + 1)))
  const inside = coverage(rows, 'subset')
  const around = coverage(columns, 'superset')
  if (inside === 'all' && around === 'all') return 'equal'
  if (inside === 'all' && around === 'some') return 'subset'
  if (inside === 'some' && around === 'all') return 'superset'
  if (inside === 'some' && around === 'some') return relateUncovered(rows.flat())
  return 'unknown'
}

/** Is each line covered by one of its cells (all), is one surely not (some), or can't that be told (unknown)? */
function coverage(lines: readonly (readonly Relation[])[], covered: Relation): 'all' | 'some' | 'unknown' {
  const open = lines.filter((line) => !line.includes('equal') && !line.includes(covered))
  if (open.length === 0) return 'all'
  return open.every((line) => line.includes('unknown')) ? 'unknown' : 'some'
}

function relateUncovered(relations: readonly Relation[]): Relation {
  if (relations.some((relation) => relation !== 'disjoint' && relation !== 'unknown')) return 'overlap'
  return relations.includes('unknown') ? 'unknown' : 'disjoint'
}
