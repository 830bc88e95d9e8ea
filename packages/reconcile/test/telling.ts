import { sayMonth, type Book, type Reconciliation, type Statement } from '../src/index.ts'
import type { Case } from './scenario.ts'

/** Writes a reconciliation in words, without ids, in an order of its own: what golden files hold. */
export function tell(result: Reconciliation, { claims, documents }: Case): string {
  const names = new Map(documents.map(({ id, name }) => [id, name]))
  const statements = new Map(result.statements.map((statement) => [statement.id, statement]))
  const words = new Map(claims.map((claim) => [claim.id, claim.count.words]))
  const member = (id: string): string => {
    const statement = statements.get(id)
    return statement === undefined ? `“${words.get(id)}”` : statement.best.words
  }
  const sections = [
    section(
      'statements',
      result.statements.map((statement) => tellStatement(statement, names)),
    ),
    section('series', result.series.map(tellSeries)),
    section(
      'disagreements',
      result.disagreements.map(({ kind, certainty, members, reason, settles, evidence, believed }) =>
        [
          `${kind} (${certainty}): ${members.map(member).join(' / ')}`,
          reason,
          `evidence: ${evidence.map((item) => `${item.field} “${item.words}”`).join(', ')}`,
          `settles: ${settles}`,
          ...(believed === undefined ? [] : [`believed: ${believed.count.words}, since ${believed.reason}`]),
        ].join('\n    '),
      ),
    ),
    section(
      'breakdowns',
      result.breakdowns.map(({ kind, by, holds, reason }) => `${kind} by ${by}, ${holds}: ${reason}`),
    ),
    section(
      'bounds',
      result.bounds.map(
        ({ statement, floor, reason }) =>
          `${statements.get(statement)?.claimant?.name}: ${member(statement)} is at least ${floor}: ${reason}`,
      ),
    ),
    section(
      'counters',
      result.counters.map(({ reason }) => reason),
    ),
    section(
      'books',
      result.books.map((book) => tellBook(book, words)),
    ),
    section(
      'left out',
      result.leftOut.map(({ what, count }) => `${count} ${what}`),
    ),
  ]
  return sections.filter((text) => text !== '').join('\n')
}

function section(title: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  return `${title}\n${items
    .toSorted()
    .map((item) => `  ${item}\n`)
    .join('')}`
}

function tellStatement(statement: Statement, names: ReadonlyMap<string, string>): string {
  const { claimant, best, measure, victims, scope, asOf, documents, lineages, reasons, claims } = statement
  const where = scope.places.map(({ name }) => name).join(', ')
  const routes = lineages.map((lineage) =>
    lineage.documents
      .map((id) => names.get(id))
      .sort()
      .join(' = '),
  )
  const noSource = (statement.noSource ?? []).map(
    ({ document, reason }) => `no source: ${names.get(document)}, since ${reason}`,
  )
  const part = scope.part === null ? '' : `; part: ${scope.part}`
  const head = `${claimant?.name ?? '(the article)'}: ${best.words}, ${measure} ${victims ?? ''} in ${where}, ${asOf.date === null ? 'undated' : `${asOf.date} (${asOf.how})`}`
  const tail = `claims ${claims.length}, documents ${documents.length}, lineages ${routes.length} (${routes.sort().join(' | ')})${part}`
  return [`${head}; ${tail}`, ...noSource, ...reasons].join('\n    ')
}

function tellSeries({
  claimant,
  measure,
  victims,
  scope,
  steps,
  gaps,
}: Reconciliation['series'][number]): string {
  const head = `${claimant?.name ?? '(the article)'}: ${measure} ${victims ?? ''} in ${scope.places.map(({ name }) => name).join(', ')}`
  const told = gaps.map(({ from, to, count, unit }) => `missing: ${count} ${unit}(s), ${from} to ${to}`)
  return [head, ...steps.map(({ step, words }) => `${step}: ${words}`), ...told].join('\n    ')
}

function tellBook(book: Book, words: ReadonlyMap<string, string>): string {
  const months = book.months.flatMap(({ month, published, figures, identities }) => [
    `${sayMonth(month)}, published ${published}: ${figures.map((one) => `${one.line} ${one.value}`).join(', ')}`,
    ...identities.map(({ result, reason }) => `  ${result}: ${reason}`),
  ])
  const findings = book.findings.map(
    ({ kind, size, reason, claims }) =>
      `${kind} (${size}): ${reason} [${claims.map((id) => words.get(id)).join(', ')}]`,
  )
  const implied = book.impliedTotals.map(({ asOf, value, reason }) => `implied ${asOf} ${value}: ${reason}`)
  const { unallocated, leftOver } = book.remainder
  const remainder = `remainder: unallocated ${unallocated}, left over ${leftOver}`
  return [book.claimant?.name ?? '(the article)', ...months, ...findings, ...implied, remainder].join(
    '\n    ',
  )
}
