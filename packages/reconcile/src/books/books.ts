import { canonicalJson, hashOf } from '@recount/claims'
import type { Figure } from '../figure.ts'
import { groupByKey } from '../grouping.ts'
import type { Book, BookFigure, BookIdentity, BookMonth, ImpliedTotal, Month } from './book.ts'
import { listBookFindings } from './findings.ts'
import { listReportIdentities, type Desk } from './identities.ts'
import { findMonth } from './months.ts'
import { openPages, type Entry } from './pages.ts'
import { findRemainder, sumRemainder } from './remainder.ts'
import { checkTotal, listImplied } from './totals.ts'

/** One line of one month can't be added to anything. */
const FEWEST_LINES = 2

/**
 * Builds the official books of each claimant among these figures, sorted by id; none for who gives only one line of one
 * month, nor for speakers known by a description only, who may be anyone. A claimant's book depends on its own figures
 * alone, so one that was touched can be built again by itself.
 */
export function buildBooks(figures: readonly Figure[]): readonly Book[] {
  const lines = figures.filter(({ claim, speaker }) => claim.bookLine !== undefined && !speaker.isUnnamed)
  return [...groupByKey(lines, ({ speaker }) => speaker.key)]
    .filter(([, own]) => countLines(own) >= FEWEST_LINES)
    .map(([speaker, own]) => buildBook(speaker, own))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Totals at months' ends that the books of these figures imply, for whoever has to decide between two readings of one. */
export function listImpliedTotals(figures: readonly Figure[]): readonly ImpliedTotal[] {
  return buildBooks(figures).flatMap(({ impliedTotals }) => impliedTotals)
}

function countLines(figures: readonly Figure[]): number {
  const lines = figures.map(
    ({ claim }) =>
      `${claim.bookLine} ${claim.bookLine === undefined ? '' : findMonth(claim, claim.bookLine)}`,
  )
  return new Set(lines).size
}

function buildBook(speaker: string, figures: readonly Figure[]): Book {
  const ordered = figures.toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1))
  const { pages, strays } = openPages(ordered)
  const desk = { speaker, pages }
  const months = [...pages.keys()].map((month) => buildMonth(desk, month))
  const identities = months.flatMap((month) => month.identities)
  const remainder = sumRemainder(desk, identities)
  const claims = ordered.map(({ claim }) => claim.id)
  return {
    id: hashOf(canonicalJson(['book', speaker, claims])),
    claimant: ordered[0]?.speaker.ref ?? null,
    months,
    findings: listBookFindings(desk, identities, strays, findRemainder(desk, remainder)),
    remainder,
    impliedTotals: listImplied(desk),
    claims,
  }
}

function buildMonth(desk: Desk, month: Month): BookMonth {
  const figures = [...(desk.pages.get(month)?.values() ?? [])].flat()
  const identities: readonly BookIdentity[] = [...listReportIdentities(desk, month), checkTotal(desk, month)]
  const published = figures.map((figure) => figure.published).filter((date) => date !== null)
  return {
    id: hashOf(canonicalJson(['book month', desk.speaker, month, figures.flatMap(({ claims }) => claims)])),
    month,
    published: published.toSorted()[0] ?? null,
    figures: figures.map(writeFigure),
    identities,
  }
}

function writeFigure({ id, month, line, count, value, claims, documents, published }: Entry): BookFigure {
  return { id, month, line, count, value, claims, documents, published }
}
