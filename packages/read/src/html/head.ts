import { findIsoDay, isFullDate, listDates } from '../dates.ts'
import type { Evidence } from '../result.ts'
import { listLinkedData } from './linked-data.ts'
import type { Attributes } from './tags.ts'

type Field = Evidence['field']

/** `<meta>` names (or properties, or itemprops) that state a fact, best first within a field. */
const metaFields: Readonly<Record<string, Field>> = {
  'og:title': 'title',
  'twitter:title': 'title',
  'dc.title': 'title',
  'og:site_name': 'publisher',
  publisher: 'publisher',
  'dc.publisher': 'publisher',
  citation_publisher: 'publisher',
  'article:published_time': 'published',
  datepublished: 'published',
  'dc.date.issued': 'published',
  'dc.date': 'published',
  'dcterms.created': 'published',
  citation_publication_date: 'published',
  pubdate: 'published',
  publishdate: 'published',
  'publish-date': 'published',
  'parsely-pub-date': 'published',
  'sailthru.date': 'published',
  date: 'published',
  'og:url': 'url',
  'og:locale': 'language',
  'content-language': 'language',
}
const metaOrder = Object.keys(metaFields)
const longestCapture = 1_000_000

function fact(field: Field, rule: string, value: string): Evidence {
  return { field, rule, value, span: null }
}

/** A stated date as EDTF: an ISO 8601 time, or one full date in words. */
function dayOf(value: string): string | undefined {
  return findIsoDay(value) ?? listDates(value.slice(0, 80), 0, 80).find(({ date }) => isFullDate(date))?.date
}

function checkedValue(field: Field, value: string): string | undefined {
  if (field === 'published') return dayOf(value)
  if (field === 'language') return /^[a-z]{2,3}(?=$|[-_])/i.exec(value.trim())?.[0].toLowerCase()
  const text = value.replace(/\s+/g, ' ').trim()
  if (field === 'url' && !/^https?:\/\//.test(text)) return undefined
  return text === '' ? undefined : text
}

/** "Headline | Outlet", "Headline - Outlet": the outlet's name at the end of a window title, when the page states it elsewhere. */
function withoutOutlet(title: string, outlet: string | undefined): string {
  const match = /^(.{10,}?)\s+[|–—·»-]\s+([^|–—·»]{2,60})$/.exec(title.slice(0, 400))
  if (match?.[1] === undefined) return title
  return outlet === undefined || match[2]?.trim().toLowerCase() !== outlet.toLowerCase() ? title : match[1]
}

/** Collects what a page states about itself: `<meta>`, JSON-LD, `<title>`, `<time>`, `<html lang>`, `<link rel=canonical>`. */
export class HeadFacts {
  readonly #meta = new Map<string, string>()
  readonly #times: { value: string; isMarked: boolean; isInMain: boolean }[] = []
  readonly #linkedData: string[] = []
  #capture: 'title' | 'linked-data' | null = null
  #captured = ''
  #title = ''
  #language = ''
  #canonical = ''

  openTag(name: string, attributes: Attributes, isInMain: boolean): void {
    if (name === 'meta') this.#noteMeta(attributes)
    else if (name === 'html') this.#language ||= attributes['lang'] ?? attributes['xml:lang'] ?? ''
    else if (name === 'title' && this.#title === '') this.#capture = 'title'
    else if (name === 'script' && attributes['type']?.toLowerCase() === 'application/ld+json')
      this.#capture = 'linked-data'
    else if (name === 'link' && attributes['rel'] === 'canonical')
      this.#canonical ||= attributes['href'] ?? ''
    else if (name === 'time') this.#noteTime(attributes, isInMain)
  }

  #noteMeta(attributes: Attributes): void {
    const { property, name, itemprop, content } = attributes
    const key = (property ?? name ?? itemprop ?? attributes['http-equiv'] ?? '').toLowerCase()
    if (content !== undefined && key in metaFields && !this.#meta.has(key)) this.#meta.set(key, content)
  }

  #noteTime(attributes: Attributes, isInMain: boolean): void {
    const marks = `${attributes['itemprop'] ?? ''} ${attributes['class'] ?? ''} ${'pubdate' in attributes ? 'published' : ''}`
    const isMarked = /publish|entry-date/i.test(marks)
    const isUpdate = /modif|updat/i.test(marks) && !isMarked
    if (!isUpdate) this.#times.push({ value: attributes['datetime'] ?? '', isMarked, isInMain })
  }

  text(data: string): void {
    if (this.#capture !== null && this.#captured.length < longestCapture) this.#captured += data
  }

  closeTag(name: string): void {
    if (this.#capture === 'title' && name === 'title') this.#title = this.#captured.trim()
    else if (this.#capture === 'linked-data' && name === 'script') this.#linkedData.push(this.#captured)
    else return
    this.#capture = null
    this.#captured = ''
  }

  #listTimes(): Evidence[] {
    const best = this.#times.find((time) => time.isMarked) ?? this.#times.find((time) => time.isInMain)
    const only = this.#times.length === 1 ? this.#times[0] : undefined
    const day = dayOf((best ?? only)?.value ?? '')
    return day === undefined ? [] : [fact('published', 'time', day)]
  }

  #listMeta(): Evidence[] {
    return metaOrder.flatMap((key) => {
      const field = metaFields[key] ?? 'title'
      const value = checkedValue(field, this.#meta.get(key) ?? '')
      return value === undefined ? [] : [fact(field, `meta ${key}`, value)]
    })
  }

  #listRest(outlet: string | undefined): Evidence[] {
    const facts: Evidence[] = []
    if (this.#title !== '')
      facts.push(fact('title', 'title', withoutOutlet(this.#title.replace(/\s+/g, ' '), outlet)))
    const canonical = checkedValue('url', this.#canonical)
    if (canonical !== undefined) facts.push(fact('url', 'canonical', canonical))
    const language = checkedValue('language', this.#language)
    if (language !== undefined) facts.push(fact('language', 'html lang', language))
    return facts
  }

  /** Everything stated, best first within each field. */
  list(): Evidence[] {
    const stated = [...this.#listMeta(), ...listLinkedData(this.#linkedData), ...this.#listTimes()]
    const outlet = stated.find(({ field }) => field === 'publisher')?.value
    return [...stated, ...this.#listRest(outlet)]
  }
}
