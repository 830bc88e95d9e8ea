import type { Book } from '@recount/reconcile'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { claimantTest } from '../pipeline/claim-search.ts'
import { actorsOf } from '../pipeline/reader.ts'
import { renderBook } from '../print/book-lines.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import type { AnyCase } from '../report/case-view.ts'
import type { ReportClaim } from '../report-input.ts'
import { caseOption } from './case-option.ts'
import { viewCase } from './viewed-case.ts'

export const booksSpec = {
  name: 'books',
  operands: null,
  about: [
    'Sets out the official books of a claimant that publishes monthly assessments of reports (carried over, new, completed, credible, open; deaths credited, total so far), and adds them up: carried over + new − completed = open; credible + non-credible + duplicate = completed; the total before + newly credited = the total after; what is open at one month’s end is carried over to the next.',
    'Each sum holds, fails by so many, or can’t be told, because a line is missing: what is not given is unknown, never 0. Then come the things that call for a look, each with its sentences: a total that fell without a word, sums that fail, deaths that belong to no incident, figures given twice and differently, months that are missing.',
    'Claims that were rejected take no part. A figure that nobody has accepted yet has a question mark before its sentence.',
  ],
  options: {
    case: caseOption,
    claimant: { type: 'string', value: 'NAME', summary: 'Only the books of this actor.' },
    json: {
      type: 'boolean',
      summary: 'Prints JSON Lines: one claimant’s books a line, with the claims they are made of.',
    },
  },
  examples: [
    { line: 'recount books --case my-case', tells: 'The books of every claimant that keeps some.' },
    {
      line: 'recount books --case my-case --claimant "US-led coalition" --json',
      tells: 'One claimant’s books, as data.',
    },
  ],
} as const satisfies CommandSpec

/** Prints official books. */
export async function books(
  options: OptionsOf<typeof booksSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const { view, config } = await viewCase(options, effects)
  const { claimant } = options
  const isFrom = claimant === undefined ? () => true : claimantTest(claimant, actorsOf(config))
  const found = view.input.reconciliation.books.filter(({ claims }) =>
    claims.some((id) => isFrom(view.getClaim(id).claim)),
  )
  if (options.json) printJson(found, view, effects)
  else print(found, view, effects)
}

function print(found: readonly Book[], view: AnyCase, { stdout, stderr }: Effects): void {
  if (found.length === 0) {
    stderr.write('no official books found: no claimant here gives two lines of a monthly report\n')
    return
  }
  const told = found.map((book) => renderBook(book, view, paintFor(stdout), widthOf(stdout)))
  stdout.write(`${told.join('\n\n\n')}\n`)
}

function printJson(found: readonly Book[], view: AnyCase, { stdout }: Effects): void {
  for (const book of found) {
    const claims = book.claims.map((id) => withStatus(view.getClaim(id)))
    stdout.write(`${JSON.stringify({ ...book, claims })}\n`)
  }
}

function withStatus({ claim, status }: ReportClaim): object {
  return { ...claim, status }
}
