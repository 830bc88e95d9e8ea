import {
  hashOf,
  identifyClaim,
  type Claim,
  type ClaimContent,
  type EntryBody,
  type SourceDocument,
} from '@recount/claims'
import type { NewEntry } from '../src/index.ts'

/** The reviewer under whose name sample entries are recorded. */
export const reviewer = 'reviewer@example.org'

/** A clock that counts minutes from a fixed instant. */
function clockFrom(start: string): () => string {
  let minutes = 0
  return () => new Date(Date.parse(start) + 60_000 * minutes++).toISOString()
}

export const clock = () => clockFrom('2020-01-01T00:00:00.000Z')

/** An entry by the sample reviewer. */
export function by(body: EntryBody, why: string | null = null): NewEntry {
  return { ...body, by: reviewer, why }
}

/** A document made of a name; the same name gives the same document. */
export function sampleDocument(name: string): SourceDocument {
  return {
    id: hashOf(name),
    name: `${name}.txt`,
    size: 1200,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    url: `https://news.example/${name}`,
    title: `Report ${name}`,
    publisher: 'Example News',
    published: '2017-03-20',
    retrieved: null,
    language: 'en',
    sections: [
      { kind: 'title', start: 0, end: 40 },
      { kind: 'body', start: 41, end: 1200 },
    ],
    textHash: hashOf(`text of ${name}`),
  }
}

const syria = { name: 'Syria', id: 'SY', kind: 'country', within: [], latitude: 35, longitude: 38 } as const
const town = {
  name: 'Sampleton',
  id: 'SY.99/sampleton',
  kind: 'populated',
  within: ['SY.99', 'SY'],
  latitude: 35.5,
  longitude: 39.01,
} as const

/** A claim that so many civilians were killed, in the document's sentence number `place`. */
export function sampleContent(
  document: string,
  place: number,
  changes: Partial<ClaimContent> = {},
): ClaimContent {
  const words = `at least ${100 + place}`
  const exact = `The monitor said ${words} civilians were killed in Sampleton.`
  const start = 50 + 100 * place
  const from = start + exact.indexOf(words)
  return {
    document,
    quote: { start, end: start + exact.length, exact },
    count: { form: 'at-least', min: 100 + place, max: null, words, start: from, end: from + words.length },
    measure: 'killed',
    victims: 'civilians',
    definition: null,
    claimant: { name: 'Sample Monitor', id: 'sample-monitor' },
    relay: [{ name: 'Example News', id: null }],
    perpetrators: [],
    places: [place % 2 === 0 ? syria : town],
    period: { from: '2017-03', to: '2017-03-17' },
    asOf: '2017-03-17',
    statedOn: null,
    published: '2017-03-20',
    means: ['air-strike'],
    stance: 'documented',
    partOf: null,
    section: 'body',
    readings: {
      count: [{ start: from, end: from + words.length, rule: 'count/hedged' }],
      claimant: [{ start, end: start + 11, rule: 'claimant/said' }],
    },
    reader: 'english@1',
    ...changes,
  }
}

export function sampleClaims(document: string, howMany: number): Claim[] {
  return Array.from({ length: howMany }, (_, place) => identifyClaim(sampleContent(document, place)))
}

/** A document with its claims, as the entry that adds it. */
export function addition(name: string, howMany = 2): NewEntry {
  const document = sampleDocument(name)
  return by({
    kind: 'document-added',
    payload: { document, claims: sampleClaims(document.id, howMany) },
  })
}
