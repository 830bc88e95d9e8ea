import type { Section } from '@recount/claims'
import { findDateline, type Dateline } from './dateline.ts'
import { isEcho } from './echo.ts'
import { findLanguage } from './language.ts'
import { choosePublished, listPublished, parsePublishedHint } from './published.ts'
import type { Evidence, Facts, ReadHints } from './result.ts'

type Field = Evidence['field']

/** A dateline further down belongs to another story. */
const deepestDateline = 1_500
const mostParagraphs = 4
const closingLength = 600

function fact(field: Field, rule: string, value: string, span: Evidence['span'] = null): Evidence {
  return { field, rule, value, span }
}

function listHints(hints: ReadHints): Evidence[] {
  const { title, publisher, published, url } = hints
  const facts: Evidence[] = []
  if (title) facts.push(fact('title', 'hint', title))
  if (publisher) facts.push(fact('publisher', 'hint', publisher))
  if (published) facts.push(fact('published', 'hint', parsePublishedHint(published)))
  if (url) facts.push(fact('url', 'hint', url))
  return facts
}

/** The dateline of the story: at the start of one of its first paragraphs. */
function findStoryDateline(text: string, sections: readonly Section[]): Dateline | undefined {
  let at = sections.find((section) => section.kind === 'body')?.start ?? text.length
  for (let count = 0; count < mostParagraphs && at < Math.min(text.length, deepestDateline); count++) {
    while (/\s/.test(text[at] ?? '')) at++
    const found = findDateline(text, at, text.length)
    if (found !== undefined) return found
    const next = text.indexOf('\n', at)
    at = next === -1 ? text.length : next + 1
  }
  return undefined
}

const markup = /^[\s#*_>•●▪·–—-]+|[\s#*_]+$/g

function titleInText(text: string, sections: readonly Section[]): Evidence[] {
  const section = sections.find(({ kind }) => kind === 'title')
  if (section === undefined) return []
  const line =
    text
      .slice(section.start, section.end)
      .split('\n')
      .find((part) => /\p{L}/u.test(part)) ?? ''
  const words = line.replace(markup, '')
  const start = text.indexOf(words, section.start)
  const value = words.replace(/\*+|__+/g, '')
  return value === '' ? [] : [fact('title', 'headline', value, { start, end: start + words.length })]
}

/** A line near the end that is nothing but an address. */
function closingUrl(text: string): Evidence[] {
  const base = Math.max(0, text.length - closingLength)
  const match = /^[ \t]*<?(https?:\/\/[^\s<>]{4,400})>?[ \t]*$/m.exec(text.slice(base))
  if (match?.[1] === undefined) return []
  const start = base + match.index + match[0].indexOf(match[1])
  return [fact('url', 'closing-line', match[1], { start, end: start + match[1].length })]
}

function domainOf(url: string): Evidence[] {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|amp|mobile)\./, '') : ''
  return host === '' ? [] : [fact('publisher', 'url', host)]
}

function initialsOf(name: string): string {
  return Array.from(name.matchAll(/(?:^|[\s-])(\p{Lu})/gu), (match) => match[1]).join('')
}

/** The signature under a story: its last credit line. */
function findSignature(text: string, sections: readonly Section[]): Evidence | undefined {
  const section = sections.findLast(({ kind }) => kind === 'credit')
  if (section === undefined || section.end < text.length - closingLength) return undefined
  const lines = text.slice(section.start, section.end).split('\n')
  const last = lines.map((line) => line.replace(markup, '')).findLast((line) => line !== '') ?? ''
  if (!/^[\p{Lu}][\p{L}\p{M} .&'’-]{2,60}$/u.test(last) || /^(?:by|end)\b/i.test(last)) return undefined
  const start = text.lastIndexOf(last, section.end)
  return fact('publisher', 'signature', last, { start, end: start + last.length })
}

/** Agency in the dateline, written out if a signature has its initials; then the address; then the signature. */
function listPublishers(
  text: string,
  sections: readonly Section[],
  dateline: Dateline | undefined,
  url: string | null,
) {
  const facts: Evidence[] = []
  const signature = findSignature(text, sections)
  const agency = dateline?.agency
  if (agency != null) {
    const name = text.slice(agency.start, agency.end).replace(/\s+/g, ' ')
    const isSigned = signature !== undefined && initialsOf(signature.value) === name
    facts.push(isSigned ? signature : fact('publisher', 'dateline', name, agency))
  }
  if (url !== null) facts.push(...domainOf(url))
  if (signature !== undefined) facts.push(signature)
  return facts
}

function bodyOf(text: string, sections: readonly Section[]): string {
  const body = sections.find(({ kind, start, end }) => kind === 'body' && end - start > 200)
  return body === undefined ? text : text.slice(body.start, body.end)
}

function listLanguages(text: string, sections: readonly Section[], page: readonly Evidence[]): Evidence[] {
  const language = findLanguage(bodyOf(text, sections))
  const declared = page.filter(({ field }) => field === 'language')
  return language === undefined ? declared : [fact('language', 'text', language)]
}

function firstOf(facts: readonly Evidence[], field: Field): Evidence[] {
  return facts.filter((one) => one.field === field).slice(0, 1)
}

/** Gives a fact that came from a hint or the page's head its place in the text, where it stands there too. */
function placeIn(text: string, one: Evidence, headline: Evidence | undefined): Evidence {
  if (one.field === 'title' && headline !== undefined && isEcho(one.value, headline.value))
    return { ...one, span: headline.span }
  if (one.span !== null || one.field === 'url' || one.field === 'language' || one.value.length < 3) return one
  const start = text.slice(0, 4_000).indexOf(one.value)
  return start === -1 ? one : { ...one, span: { start, end: start + one.value.length } }
}

/**
 * Decides title, publisher, date, language and address: hints first, then what the page declares (`page`, best first), then what
 * the text shows.
 */
export function findFacts(
  text: string,
  sections: readonly Section[],
  hints: ReadHints,
  page: readonly Evidence[],
): Facts {
  const told = [...listHints(hints), ...page]
  const [url] = firstOf([...told, ...closingUrl(text)], 'url')
  const dateline = findStoryDateline(text, sections)
  const dates = [
    ...firstOf(told, 'published'),
    ...listPublished(text, sections, dateline, url?.value ?? null),
  ]
  const { published, evidence } = choosePublished(dates)
  const [headline] = titleInText(text, sections)
  const title = firstOf(told, 'title')[0] ?? headline
  const [publisher] = firstOf(
    [...told, ...listPublishers(text, sections, dateline, url?.value ?? null)],
    'publisher',
  )
  const [language] = listLanguages(text, sections, page)
  const found = [title, publisher, ...evidence, language, url].filter((one) => one !== undefined)
  return {
    title: title?.value ?? null,
    publisher: publisher?.value ?? null,
    published,
    language: language?.value ?? null,
    url: url?.value ?? null,
    evidence: found.map((one) => placeIn(text, one, headline)),
  }
}
