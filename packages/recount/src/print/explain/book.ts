import type { Book } from '@recount/reconcile'
import { claimAsJson } from '../case-json.ts'
import { fill } from '../layout.ts'
import { printable } from '../printable.ts'
import { citeClaim } from './cited.ts'
import type { Page, Section, Source, Thing } from './thing.ts'

/** A part of a book that can be explained by itself: what it says, and the claims it rests on. */
interface Told {
  readonly id: string
  readonly reason: string
  readonly claims: readonly string[]
}

/** Official books, and everything in them that has an id: sums, findings, totals that only follow. */
export function listBookThings(source: Source): readonly Thing[] {
  return source.view.input.reconciliation.books.flatMap((book) => [
    bookThing(book, source),
    ...book.months.flatMap(({ identities }) => identities).map((one) => partThing('sum', one, source)),
    ...book.findings.map((one) => partThing('finding', one, source)),
    ...book.impliedTotals.map((one) => partThing('implied total', one, source)),
  ])
}

function bookThing(book: Book, source: Source): Thing {
  return {
    kind: 'book',
    id: book.id,
    tell: () =>
      `the official books of ${book.claimant?.name ?? 'an article itself'}: ${book.months.length} months, ${book.findings.length} findings.`,
    explain: (page) => [
      { title: 'Month by month', blocks: book.months.map((month) => tellMonth(month, page)) },
      {
        title: 'What was found',
        blocks: book.findings.map((one) => tellLine(`${one.kind}: ${one.reason}`, page)),
      },
      { title: 'Its figures', blocks: citeAll(book.claims, page) },
    ],
    asJson: () => ({ ...book, claims: listJson(book.claims, source) }),
  }
}

function tellMonth({ month, identities }: Book['months'][number], page: Page): string {
  const sums = identities.map(({ result, reason }) => `${result}: ${reason}`)
  return [tellLine(month, page), ...sums.map((sum) => fill(printable(sum), page.width, '    '))].join('\n')
}

function partThing<Part extends Told>(kind: string, part: Part, source: Source): Thing {
  return {
    kind,
    id: part.id,
    tell: () => part.reason,
    explain: (page): readonly Section[] => [
      { title: 'The sentences', blocks: citeAll([...new Set(part.claims)], page) },
    ],
    asJson: () => ({ ...part, claims: listJson(part.claims, source) }),
  }
}

function tellLine(words: string, { width }: Page): string {
  return fill(printable(words), width, '  ')
}

function citeAll(claims: readonly string[], page: Page): readonly string[] {
  return claims.map((id) => citeClaim(page.source.view.getClaim(id), page))
}

function listJson(claims: readonly string[], { view }: Source): readonly object[] {
  return claims.map((id) => claimAsJson(view.getClaim(id), view))
}
