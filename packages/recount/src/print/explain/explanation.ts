import { ConflictError, MissingError } from '@recount/claims'
import { shortId } from '../claim-words.ts'
import { fill } from '../layout.ts'
import { printable } from '../printable.ts'
import { listBookThings } from './book.ts'
import { listBreakdownThings } from './breakdown.ts'
import { listClaimThings } from './claim.ts'
import { listCounterThings } from './counter.ts'
import { listDisagreementThings } from './disagreement.ts'
import { listDocumentThings } from './document.ts'
import { listSeriesThings } from './series.ts'
import { listStatementThings } from './statement.ts'
import type { Page, Source, Thing } from './thing.ts'

/** Every kind of thing that can be explained, in the order in which candidates are listed. */
const finders: readonly ((source: Source) => readonly Thing[])[] = [
  listStatementThings,
  listSeriesThings,
  listDisagreementThings,
  listBreakdownThings,
  listBookThings,
  listCounterThings,
  listClaimThings,
  listDocumentThings,
]

/** Candidates of an id with several meanings that are named, and how much of what they say. */
const CANDIDATES_SHOWN = 8
const WORDS_SHOWN = 90

/**
 * What an id, its first digits or the file name of a document mean. Throws ConflictError, naming the candidates, where
 * that is more than one thing, and MissingError where it is none.
 */
export function getThing(asked: string, source: Source): Thing {
  const prefix = asked.trim().toLowerCase()
  const things = finders.flatMap((find) => find(source))
  const found = /^[\da-f]+$/.test(prefix) ? things.filter(({ id }) => id.startsWith(prefix)) : []
  const named = found.length > 0 ? found : listNamed(asked, things, source)
  const [only] = named
  if (only === undefined) throw refuseUnknown(asked)
  const whole = named.find(({ id }) => id === prefix)
  if (whole !== undefined) return whole
  if (named.length > 1) throw refuseSeveral(asked, named)
  return only
}

/** Prints what a thing is, then everything behind it. */
export function renderThing(thing: Thing, page: Page): string {
  const { paint, width } = page
  const sections = thing.explain(page).filter(({ blocks }) => blocks.length > 0)
  return [
    fill(
      `${paint('cyan', shortId(thing.id))}  ${paint('bold', `${thing.kind}:`)} ${printable(thing.tell())}`,
      width,
    ),
    ...sections.map(({ title, blocks }) => [paint(['bold', 'underline'], title), ...blocks].join('\n\n')),
  ].join('\n\n')
}

function listNamed(name: string, things: readonly Thing[], { view }: Source): readonly Thing[] {
  const ids = new Set(view.input.documents.filter((one) => one.name === name).map(({ id }) => id))
  return things.filter(({ kind, id }) => kind === 'document' && ids.has(id))
}

function refuseUnknown(asked: string): MissingError {
  return new MissingError(
    `Nothing in this case has an id that begins with ${JSON.stringify(asked)}, and no document has that name.`,
    'recount statements, series, disagreements and claims show ids; ids of results change when claims are added or rejected.',
  )
}

function refuseSeveral(asked: string, found: readonly Thing[]): ConflictError {
  const lines = found.slice(0, CANDIDATES_SHOWN).map(sayCandidate)
  const more = found.length - lines.length
  const rest = more > 0 ? [`  and ${more} more`] : []
  return new ConflictError(
    [`${JSON.stringify(asked)} begins the ids of ${found.length} things:`, ...lines, ...rest].join('\n'),
    'Give more digits of the one that is meant.',
  )
}

function sayCandidate(thing: Thing): string {
  const told = printable(thing.tell())
  const words = told.length > WORDS_SHOWN ? `${told.slice(0, WORDS_SHOWN).replace(/\s\S*$/u, '')} …` : told
  return `  ${shortId(thing.id)}  ${thing.kind}: ${words}`
}
