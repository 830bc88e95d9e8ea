import type { Codes, PreparedTable } from './table-index.ts'

/** Which items pass, and how many items have each value of each facet under all other filters. */
export interface Passing {
  /** Places of the items that pass, in the order of the items. */
  readonly rows: Uint32Array
  /** By facet and code of the value. */
  readonly counts: ReadonlyMap<string, Uint32Array>
}

interface OpenFacet {
  readonly codes: readonly Codes[]
  /** By code: is it asked for? Null where the facet does not narrow. */
  readonly asked: Uint8Array | null
  readonly counts: Uint32Array
}

/**
 * Filters in one pass over the items. An item that fails exactly one facet would pass without that filter, so it counts there
 * and nowhere else; one that passes all counts everywhere. All words must stand in an item's text, and its place in `found`
 * must not be 0.
 */
export function countPassing(
  prepared: PreparedTable<unknown>,
  chosen: ReadonlyMap<string, readonly string[]>,
  words: readonly string[],
  found: Uint32Array | null = null,
): Passing {
  const facets = [...chosen].map(([name, values]): [string, OpenFacet] => [
    name,
    openFacet(prepared, name, values),
  ])
  const open = facets.map(([, facet]) => facet)
  const narrowing = open.filter(({ asked }) => asked !== null)
  const texts = words.length === 0 ? [] : prepared.texts()
  const rows = new Uint32Array(prepared.items.length)
  let passed = 0
  for (let at = 0; at < prepared.items.length; at++) {
    if (found?.[at] === 0) continue
    if (!words.every((word) => texts[at]?.includes(word))) continue
    const failed = findFailing(narrowing, at)
    if (failed === 'several') continue
    if (failed !== undefined) count(failed, at)
    else {
      rows[passed++] = at
      for (const facet of open) count(facet, at)
    }
  }
  return {
    rows: rows.subarray(0, passed),
    counts: new Map(facets.map(([name, { counts }]) => [name, counts])),
  }
}

function openFacet(prepared: PreparedTable<unknown>, name: string, values: readonly string[]): OpenFacet {
  // Codes first: reading them is what fills the dictionary of values.
  const codes = prepared.codesOf(name)
  const labels = prepared.labelsOf(name)
  const counts = new Uint32Array(labels.length)
  if (values.length === 0) return { codes, asked: null, counts }
  const wanted = new Set(values)
  return { codes, asked: Uint8Array.from(labels, ({ value }) => Number(wanted.has(value))), counts }
}

/** The one facet that an item fails; undefined where it passes all. */
function findFailing(facets: readonly OpenFacet[], at: number): OpenFacet | 'several' | undefined {
  let failed: OpenFacet | undefined
  for (const facet of facets) {
    if (passes(facet, at)) continue
    if (failed !== undefined) return 'several'
    failed = facet
  }
  return failed
}

function passes({ codes, asked }: OpenFacet, at: number): boolean {
  const own = codes[at] ?? []
  if (typeof own === 'number') return asked?.[own] === 1
  return own.some((code) => asked?.[code] === 1)
}

function count({ codes, counts }: OpenFacet, at: number): void {
  const own = codes[at] ?? []
  if (typeof own === 'number') counts[own] = (counts[own] ?? 0) + 1
  else for (const code of own) counts[code] = (counts[code] ?? 0) + 1
}
