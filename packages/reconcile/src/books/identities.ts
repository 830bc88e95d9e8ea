import { canonicalJson, hashOf, type BookLine } from '@recount/claims'
import { sayNumber } from '../phrase.ts'
import { addUp, saySigned, type Outcome, type Slot, type Sum } from './adding.ts'
import type { BookIdentity, BookIdentityName, Month } from './book.ts'
import { lineNotes, sayLines } from './lines.ts'
import { sayMonth, shiftMonth } from './months.ts'
import { listEntries, type Entry, type Pages } from './pages.ts'

/** How each sum of reports reads in words. */
const formulas = {
  'carried-over': 'open at the end of the month before = carried over',
  open: 'carried over + new − completed = open',
  completed: 'credible + non-credible + duplicate = completed',
} as const satisfies Readonly<Partial<Record<BookIdentityName, string>>>

const running = '; numbers given as “at least” are added up as stated, as the claimant’s own running count'

/** What a month's sum is worked out from. */
export interface Desk {
  /** Tells the claimant apart. */
  readonly speaker: string
  readonly pages: Pages
}

/** Where a sum is stated: its name, its month and the formula in words. */
export interface Heading {
  readonly name: BookIdentityName
  readonly month: Month
  readonly formula: string
}

/** The three sums of reports of a month; that of the total stands in `totals.ts`. */
export function listReportIdentities(desk: Desk, month: Month): readonly BookIdentity[] {
  return [checkCarried(desk, month), checkOpen(desk, month), checkCompleted(desk, month)]
}

/** A line's place in a sum. */
export function slotOf(pages: Pages, month: Month, line: BookLine): Slot {
  return { line, month, entries: listEntries(pages, month, line) }
}

/** What is said of a sum: on what it holds, what instead of the outcome's own words, what besides. */
interface Telling {
  readonly condition?: string | null
  readonly told?: string
  readonly added?: readonly string[]
}

/** Writes the outcome of a sum as an identity. */
export function writeIdentity(
  { speaker }: Desk,
  { name, month, formula }: Heading,
  outcome: Outcome,
  { condition = null, told, added = [] }: Telling = {},
): BookIdentity {
  const claims = outcome.used.flatMap((entry) => entry.claims).sort()
  const missing = [...new Set(outcome.missing.map(({ line }) => line))]
  const words = [told ?? sayOutcome(outcome, condition), ...added, ...sayReadings(outcome)].join('; ')
  return {
    id: hashOf(canonicalJson(['book identity', speaker, name, month, claims])),
    month,
    name,
    result: outcome.result,
    condition,
    difference: outcome.difference,
    terms: outcome.terms,
    missing: outcome.result === 'cannot tell' ? missing : [],
    claims,
    isRunning: outcome.isRunning,
    words,
    reason: `${formula}: ${words}${outcome.isRunning && outcome.result !== 'cannot tell' ? running : ''}`,
  }
}

function checkCarried(desk: Desk, month: Month): BookIdentity {
  const before = shiftMonth(month, -1)
  const equals = slotOf(desk.pages, month, 'carried-over')
  const sum = { plus: [slotOf(desk.pages, before, 'open')], minus: [], equals }
  return writeIdentity(desk, headingOf('carried-over', month), addUp(sum))
}

function headingOf(name: keyof typeof formulas, month: Month): Heading {
  return { name, month, formula: `${sayMonth(month)}, ${formulas[name]}` }
}

/** One way to count reopened reports, with the words for it. */
interface Variant {
  readonly sum: Sum
  readonly condition: string | null
}

/**
 * Reports that were reopened may be counted among the new ones, or beside them, or be the only new ones that are told: the
 * way that makes the sum come out is taken. A report that says nothing of any is taken to mean that none was.
 */
function checkOpen(desk: Desk, month: Month): BookIdentity {
  const tried = listVariants(desk, month).map(({ sum, condition }) => ({ outcome: addUp(sum), condition }))
  const held = tried.find(({ outcome }) => outcome.result === 'holds')
  const chosen = held ?? tried[0]
  if (chosen === undefined) throw new Error('expected a way to add up a month; found none')
  const others = tried.filter((one) => one !== chosen && one.outcome.difference !== null)
  const isInVain = chosen.outcome.result === 'fails' && others.length > 0
  const added = isInVain
    ? others.map(({ outcome, condition }) => `${condition} it fails too: ${outcome.terms}`)
    : []
  const heading = headingOf('open', month)
  const condition = held === undefined ? null : chosen.condition
  return writeIdentity(desk, heading, chosen.outcome, { condition, added })
}

function listVariants({ pages }: Desk, month: Month): readonly Variant[] {
  const slot = (line: BookLine): Slot => slotOf(pages, month, line)
  const [carried, fresh, reopened] = [slot('carried-over'), slot('new'), slot('reopened')]
  const make = (...added: readonly Slot[]): Sum => {
    return { plus: [carried, ...added], minus: [slot('completed')], equals: slot('open') }
  }
  const [back] = reopened.entries
  if (back === undefined) return [{ sum: make(fresh), condition: null }]
  const said = `the ${sayNumber(back.value)} reopened`
  if (fresh.entries.length === 0) return [{ sum: make(reopened), condition: `with ${said} counted as new` }]
  return [
    { sum: make(fresh), condition: `with ${said} counted as new` },
    { sum: make(fresh, reopened), condition: `with ${said} counted besides the new` },
  ]
}

/** Duplicates that nobody mentions are unknown, not none: then the sum can hold only if there were none. */
function checkCompleted(desk: Desk, month: Month): BookIdentity {
  const slot = (line: BookLine): Slot => slotOf(desk.pages, month, line)
  const duplicate = slot('duplicate')
  const plus = [slot('credible'), slot('non-credible'), duplicate]
  const sum = { plus, minus: [], equals: slot('completed') }
  const outcome = addUp(sum)
  const heading = headingOf('completed', month)
  const isUntold = outcome.missing.length === 1 && duplicate.entries.length === 0
  if (!isUntold) return writeIdentity(desk, heading, outcome)
  const without = addUp({ ...sum, plus: plus.slice(0, 2) })
  if (without.result === 'holds') {
    return writeIdentity(desk, heading, without, { condition: 'if none was a duplicate' })
  }
  return writeIdentity(desk, heading, outcome)
}

function sayOutcome(outcome: Outcome, condition: string | null): string {
  const { result, difference, terms } = outcome
  if (terms === null) return 'none of these lines is given'
  if (result === 'holds') return condition === null ? terms : `${terms}, ${condition}`
  if (result === 'fails' && difference !== null) return sayFailure(outcome)
  return `${terms}; ${sayDoubt(outcome)}`
}

function sayFailure({ terms, difference, wanting, missing }: Outcome): string {
  const size = sayNumber(Math.abs(difference ?? 0))
  if (wanting !== null) {
    const lines = sayLines([...new Set(missing.map(({ line }) => line))])
    return `${terms} fails whatever is not given (${lines}): it would have to be ${saySigned(wanting)}`
  }
  const side = (difference ?? 0) > 0 ? 'more' : 'fewer'
  return `${terms}: the books give ${size} ${side} than their parts come to`
}

function sayDoubt({ missing, wanting, used }: Outcome): string {
  if (missing.length === 0) {
    const loose = used.filter(({ count }) => count.form !== 'exact' && count.form !== 'at-least')
    return `the words ${loose.map(({ count }) => `“${count.words}”`).join(', ')} leave room for the difference`
  }
  const lines = [...new Set(missing.map(({ line }) => line))]
  const gap = `${sayLines(lines)} not given`
  return wanting === null || used.length < 2 ? gap : `${gap}; ${sayNumber(wanting)} would make it come out`
}

/** Figures that were given for a line of the sum too, and not added. */
function sayReadings({ used, passed }: Outcome): readonly string[] {
  return used.flatMap((entry) => {
    const others = passed.filter(({ line, month }) => line === entry.line && month === entry.month)
    return others.length === 0 ? [] : [sayRivals(entry, others)]
  })
}

function sayRivals(entry: Entry, others: readonly Entry[]): string {
  const rivals = others.map(({ value }) => sayNumber(value)).join(' and ')
  return `added with ${sayNumber(entry.value)} ${lineNotes[entry.line].words}, for which ${rivals} is given too`
}
