import { edtfSchema, InputError, type Edtf, type Section, type Span } from '@recount/claims'
import type { Dateline } from './dateline.ts'
import { findIsoDay, isFullDate, listDates } from './dates.ts'
import type { Evidence } from './result.ts'

const headLength = 800
const tailLength = 300
const updatedBefore = /(?:updat|modif|revis|correct)[a-z]{1,8}[^\d\n]{0,20}$/i
const publishedBefore =
  /(?:(?:published|posted|issued|released|date)[\s:]{1,3}(?:on\s)?|published in [^.\d\n]{2,30},\s)(?:\p{L}{3,6}day,?\s)?$/iu
const stampAfter = /^\s*(?:$|[[(|•·–—]|,?\s*(?:at\s)?\d{1,2}[:.]\d\d)/

function evidence(rule: string, found: { date: Edtf } & Span): Evidence {
  return { field: 'published', rule, value: found.date, span: { start: found.start, end: found.end } }
}

/** Dates of a stretch that no "updated" stands before. */
function listFirstDates(text: string, start: number, end: number, rule: string): Evidence[] {
  const dates = listDates(text, start, end)
  const kept = dates.filter(
    (date) => !updatedBefore.test(text.slice(Math.max(start, date.start - 40), date.start)),
  )
  return kept.map((date) => evidence(rule, date))
}

function fromSections(
  text: string,
  sections: readonly Section[],
  rule: string,
  kinds: readonly string[],
): Evidence[] {
  return sections
    .filter((section) => kinds.includes(section.kind))
    .flatMap((section) =>
      listFirstDates(text, section.start, Math.min(section.end, section.start + 400), rule),
    )
}

/** A page that came as one line opens with its stamp; a sentence that opens with a date ("On 3 June …") is no stamp. */
function fromOpening(text: string): Evidence[] {
  const [first] = listDates(text, 0, Math.min(text.length, 120))
  if (first === undefined) return []
  const before = text.slice(0, first.start)
  const isStamp =
    publishedBefore.test(before) ||
    (before.trim() === '' && stampAfter.test(text.slice(first.end, first.end + 12)))
  return isStamp ? [evidence('opening-stamp', first)] : []
}

function fromClosing(text: string): Evidence[] {
  const start = Math.max(0, text.length - tailLength)
  const dates = listDates(text, start, text.length)
  const told = dates.filter((date) =>
    publishedBefore.test(text.slice(Math.max(0, date.start - 40), date.start)),
  )
  return told.map((date) => evidence('closing-stamp', date))
}

function fromUrl(url: string | null): Evidence[] {
  const match = /[/-](\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url ?? '')
  if (match === null) return []
  const day = findIsoDay(`${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`)
  return day === undefined ? [] : [{ field: 'published', rule: 'url', value: day, span: null }]
}

/**
 * Every publication date the text offers, best first: stamp lines at its head, the dateline, other furniture there, its
 * opening or closing words, the address. Dates in running sentences are events and never asked.
 */
export function listPublished(
  text: string,
  sections: readonly Section[],
  dateline: Dateline | undefined,
  url: string | null,
): Evidence[] {
  const head = sections.filter((section) => section.start < headLength)
  const tail = sections.filter((section) => section.start >= text.length - tailLength)
  const written = dateline?.date
  const unwrapped = text.slice(0, written?.end ?? 0).replace(/\s/g, ' ')
  return [
    ...fromSections(text, head, 'stamp-line', ['dateline']),
    ...(written == null ? [] : listFirstDates(unwrapped, written.start, written.end, 'dateline')),
    ...fromSections(text, head, 'header-line', ['credit', 'navigation', 'caption']),
    ...fromOpening(text),
    ...fromSections(text, tail, 'closing-stamp', ['dateline']),
    ...fromClosing(text),
    ...fromUrl(url),
  ]
}

/** The first full date; a date without its year is kept beside it as evidence, and completed by an address of that month. */
export function choosePublished(candidates: readonly Evidence[]): {
  published: Edtf | null
  evidence: Evidence[]
} {
  const full = candidates.find((candidate) => isFullDate(candidate.value))
  if (full !== undefined) return { published: full.value, evidence: [full] }
  const partial = candidates[0]
  return { published: null, evidence: partial === undefined ? [] : [partial] }
}

/** A hint's date as EDTF. @throws InputError when it is none */
export function parsePublishedHint(hint: string): Edtf {
  const day = findIsoDay(hint)
  if (day !== undefined) return day
  if (edtfSchema.safeParse(hint).success) return hint
  const [only, ...others] = listDates(hint, 0, hint.length).filter((date) => isFullDate(date.date))
  if (only !== undefined && others.length === 0) return only.date
  throw new InputError(
    `The published date "${hint}" is not a date.`,
    'Write it as 2019-06-28, 2019-06 or 2019.',
    [{ path: 'published', message: `expected an EDTF date, found "${hint}"` }],
  )
}
