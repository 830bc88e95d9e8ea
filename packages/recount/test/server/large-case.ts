import { hashOf, identifyClaim, type Claim, type SourceDocument } from '@recount/claims'
import type { NewEntry } from '@recount/ledger'
import { makeCase, withCase } from '../../src/pipeline/case.ts'

const speakers = ['River Command', 'Harbour Watch', 'Civic Ledger', 'Sel Observatory', 'Committee of Karsa']

/** Documents appended at a time. */
const batch = 100

/**
 * Makes a case of invented claims without originals: so many documents with so many claims each, every claim about a day and
 * a place of its own. The claims' numbers count up from 1 in the order in which the claims stand in the table.
 */
export async function makeLargeCase(folder: string, documents: number, claimsEach: number): Promise<void> {
  const effects = { now: () => Date.UTC(2022, 0, 1) }
  await makeCase(folder, { name: 'many claims' }, 'the test', effects)
  await withCase(folder, effects, async ({ ledger }) => {
    for (let first = 0; first < documents; first += batch) {
      const entries = Array.from({ length: Math.min(batch, documents - first) }, (_, at) =>
        makeDocument(first + at, claimsEach),
      )
      // oxlint-disable-next-line no-await-in-loop -- one batch after the other keeps the order and the memory
      await ledger.append(entries)
    }
  })
}

function makeDocument(at: number, claims: number): NewEntry {
  const document: SourceDocument = {
    id: hashOf(`document ${at}`),
    name: `day-book-${at}.txt`,
    size: 1000,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    url: null,
    title: `Day book ${at}`,
    publisher: `Harbour Press ${at % 20}`,
    published: '2021-12-31',
    retrieved: null,
    language: 'en',
    sections: [],
    textHash: hashOf(`text ${at}`),
  }
  const own = Array.from({ length: claims }, (_, n) => makeClaim(document.id, at * claims + n, n))
  return {
    kind: 'document-added',
    payload: { document, claims: own },
    by: 'the test',
    why: null,
  }
}

function makeClaim(document: string, at: number, place: number): Claim {
  const name = speakers[at % speakers.length] ?? ''
  const figure = String(at + 1)
  const exact = `${name} said that ${figure} civilians were killed at post ${at} that day.`
  const start = place * 200
  const figureStart = start + exact.indexOf(figure)
  const day = new Date(Date.UTC(2015, 0, 1 + (at % 2500))).toISOString().slice(0, 10)
  return identifyClaim({
    document,
    quote: { start, end: start + exact.length, exact },
    count: {
      form: 'exact',
      min: at + 1,
      max: at + 1,
      words: figure,
      start: figureStart,
      end: figureStart + figure.length,
    },
    measure: 'killed',
    victims: 'civilians',
    definition: null,
    claimant: { name, id: null },
    relay: [],
    perpetrators: [],
    places: [
      { name: `Post ${at}`, id: `AA.${at}`, kind: 'site', within: ['AA'], latitude: null, longitude: null },
    ],
    period: { from: day, to: day },
    asOf: day,
    statedOn: null,
    published: '2021-12-31',
    means: [],
    stance: 'alleged',
    partOf: null,
    section: 'body',
    readings: { count: [{ start: figureStart, end: figureStart + figure.length, rule: 'sample' }] },
    reader: 'sample@1',
  })
}
