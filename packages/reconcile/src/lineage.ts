import { openCopies } from './copies/copies.ts'
import { keyOfOutlet } from './copies/credits.ts'
import { openTables, type Cell, type Tables } from './copies/tables.ts'
import { asOfDate, isExplicit, lastDay } from './dates.ts'
import { isDistinctive } from './digits.ts'
import type { Figure } from './figure.ts'
import { groupConnected } from './grouping.ts'
import { findWallOf } from './no-source.ts'
import type { DocumentFacts, Lineage } from './reconciliation.ts'
import { listRoutes, type Route } from './route.ts'
import { listSharedFigures } from './shared-figure.ts'

/** Finds the independent routes by which the figures of one statement came. Documents that are no source are on none. */
export type LineagesOf = (figures: readonly Figure[]) => readonly Lineage[]

/** What is known of the documents that figures come from. It may live across runs: documents come and go one by one. */
export interface LineageIndex {
  /** Puts a document in with all figures that it gives, in place of what was known of it. */
  add(document: DocumentFacts, figures: readonly Figure[]): void
  remove(document: string): void
  /** The documents that are copies of one as a whole, itself among them. */
  listCopies(document: string): readonly string[]
  readonly lineagesOf: LineagesOf
}

/**
 * Opens an index of what ties documents together. Two documents of a statement are of one lineage if they are copies as a
 * whole, if they share a passage that holds the figure in both, if they are copies of one counter, or if one credits the
 * other's publisher or both the same relay or agency.
 */
export function openLineageIndex(): LineageIndex {
  const copies = openCopies()
  const tables = openTables()
  return {
    add({ id, text }, figures) {
      if (text === undefined) copies.remove(id)
      else copies.add(id, text)
      tables.add(id, figures.flatMap(listCells))
    },
    remove(document) {
      copies.remove(document)
      tables.remove(document)
    },
    listCopies: (document) => copies.listCopies(document),
    lineagesOf(figures) {
      const sources = figures.filter(({ document }) => findWallOf(document) === undefined)
      const outlets = new Set(sources.flatMap(listOutlets))
      const routes = listRoutes(sources, (key) => outlets.has(key))
      if (routes.length < 2) return routes.map((route) => describeLineage([route], []))
      const ties: readonly Ties[] = [
        { by: 'text', keysOf: ({ document }) => listKnown(copies.findOriginal(document.id)) },
        { by: 'passage', keysOf: keysOfPairs(listSharedFigures(routes, copies)) },
        { by: 'figures', keysOf: keysOfPairs(listOneCounter(routes, tables)) },
        { by: 'attribution', keysOf: ({ credits }) => credits },
      ]
      return connect(routes, ties)
        .map((group) => describeLineage(group, ties))
        .sort((a, b) => ((a.documents[0] ?? '') < (b.documents[0] ?? '') ? -1 : 1))
    },
  }
}

function listOutlets({ document: { publisher } }: Figure): readonly string[] {
  return publisher === null ? [] : [keyOfOutlet(publisher)]
}

/** One kind of tie: routes that have a key in common are tied. */
interface Ties {
  readonly by: Exclude<Lineage['by'], 'alone'>
  readonly keysOf: (route: Route) => readonly string[]
}

function connect(routes: readonly Route[], ties: readonly Ties[]): readonly (readonly Route[])[] {
  return groupConnected(routes, (route) =>
    ties.flatMap(({ by, keysOf }) => keysOf(route).map((key) => `${by} ${key}`)),
  )
}

const reasons: Readonly<Record<Ties['by'], string>> = {
  text: 'the documents share most of their words',
  passage: 'the documents share a passage in which the figure stands',
  figures:
    'the documents give the same figures for the same days again and again, as copies of one counter do',
  attribution: 'the documents credit one another or the same relay',
}

/** By the surest kind of tie that holds all routes together; where it takes several, by the least sure of them. */
function describeLineage(routes: readonly Route[], ties: readonly Ties[]): Lineage {
  const documents = routes.map(({ document }) => document.id)
  if (routes.length === 1) {
    return { documents, by: 'alone', reason: 'no other document of this statement is its copy or its source' }
  }
  const single = ties.find((tie) => connect(routes, [tie]).length === 1)
  if (single !== undefined) return { documents, by: single.by, reason: reasons[single.by] }
  const left = ties.map((_, at) => connect(routes, ties.slice(0, at + 1)).length)
  const used = ties.filter((_, at) => (left[at] ?? 1) < (left[at - 1] ?? routes.length))
  return {
    documents,
    by: used.at(-1)?.by ?? 'attribution',
    reason: used.map(({ by }) => reasons[by].replace('the documents', 'some of them')).join('; '),
  }
}

function keysOfPairs(pairs: readonly (readonly [Route, Route])[]): Ties['keysOf'] {
  const keys = new Map<Route, string[]>()
  for (const [at, pair] of pairs.entries()) {
    for (const route of pair) keys.set(route, [...(keys.get(route) ?? []), String(at)])
  }
  return (route) => keys.get(route) ?? []
}

function listOneCounter(routes: readonly Route[], tables: Tables): readonly (readonly [Route, Route])[] {
  const given = routes.filter(({ document }) => tables.isTable(document.id))
  return given.flatMap((route, at) =>
    given
      .slice(0, at)
      .filter((other) => tables.areCopies(other.document.id, route.document.id))
      .map((other) => [other, route] as const),
  )
}

function listKnown(original: string | undefined): readonly string[] {
  return original === undefined ? [] : [original]
}

/** A figure as a cell of its document's table; none without a day that the source gives. */
function listCells(figure: Figure): readonly Cell[] {
  const asOf = asOfDate(figure)
  const day = isExplicit(asOf) ? lastDay(asOf) : null
  if (day === null) return []
  const { claim, speaker, victims, ground, value } = figure
  const key = [speaker.key, claim.measure, victims ?? '', ground, claim.period?.from ?? '', day].join('\n')
  return [{ key, value, isDistinctive: isDistinctive(value) }]
}
