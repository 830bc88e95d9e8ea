import { identifyClaim, type Claim, type ClaimContent, type ClaimField, type Place } from '@recount/claims'
import type { ReportClaim } from '../../src/report-input.ts'
import { articles } from './sample-articles.ts'

const karsa: Place = {
  name: 'Karsa',
  id: 'AA.1',
  kind: 'region',
  within: ['AA'],
  latitude: null,
  longitude: null,
}
const velm: Place = {
  name: 'Velm',
  id: 'AA.2',
  kind: 'region',
  within: ['AA'],
  latitude: null,
  longitude: null,
}
const command = { name: 'River Command', id: 'river-command' }
const watch = { name: 'Harbour Watch', id: 'harbour-watch' }
const group = { name: 'a rights group', id: null }
const civic = { name: 'Civic Ledger', id: 'civic-ledger' }

interface Label {
  readonly at: keyof typeof articles
  readonly quote: string
  readonly figure: string
  readonly count: Pick<ClaimContent['count'], 'form' | 'min' | 'max'>
  readonly fields?: Partial<ClaimContent>
  /** The words of each field, somewhere in the article. */
  readonly words?: Partial<Record<ClaimField, string>>
}

/** A claim as the reader would propose it: offsets looked up in the article, readings from the words given. */
function labelClaim({ at, quote, figure, count, fields = {}, words = {} }: Label): Claim {
  const { text, document } = articles[at]
  const start = text.indexOf(quote)
  const figureStart = text.indexOf(figure, start)
  const spans = Object.entries({ count: figure, ...words }).map(([field, exact]) => {
    const first = text.indexOf(exact, field === 'count' ? start : 0)
    return [field, [{ start: first, end: first + exact.length, rule: `sample-${field}` }]]
  })
  return identifyClaim({
    document: document.id,
    quote: { start, end: start + quote.length, exact: quote },
    count: { ...count, words: figure, start: figureStart, end: figureStart + figure.length },
    measure: 'killed',
    victims: 'civilians',
    definition: null,
    claimant: command,
    relay: [],
    perpetrators: [command],
    places: [karsa, velm],
    period: null,
    asOf: null,
    statedOn: null,
    published: document.published,
    means: [],
    stance: 'alleged',
    partOf: null,
    section: 'body',
    readings: Object.fromEntries(spans),
    reader: 'sample@1',
    ...fields,
  })
}

/** The claim beside its sentence, as the pipeline shows it. */
export function showClaim(claim: Claim, changes: Partial<ReportClaim> = {}): ReportClaim {
  const found = Object.values(articles).find(({ document }) => document.id === claim.document)
  const text = found?.text ?? ''
  const { quote, count } = claim
  return {
    claim,
    status: 'proposed',
    decisions: [],
    context: {
      before: text.slice(text.lastIndexOf('\n', quote.start - 1) + 1, quote.start),
      sentence: quote.exact,
      after: text.slice(quote.end).split('\n')[0] ?? '',
      count: { start: count.start - quote.start, end: count.end - quote.start },
    },
    ...changes,
  }
}

const since = { from: '2019-03', to: '2021-05' }
const inKarsa = { claimant: civic, places: [karsa], stance: 'documented' } as const

const exact = (value: number) => ({ form: 'exact', min: value, max: value }) as const

const whole = labelClaim({
  at: 'wire',
  quote: 'Civic Ledger lists 860 civilians killed in Karsa: 510 men, 230 women and 120 children.',
  figure: '860',
  count: exact(860),
  fields: inKarsa,
})

const part = (figure: string, victims: ClaimContent['victims']) =>
  labelClaim({
    at: 'wire',
    quote: whole.quote.exact,
    figure,
    count: exact(Number(figure)),
    fields: { ...inKarsa, victims, partOf: whole.id },
  })

/** Every claim of the sample case, by what it is there for. */
export const claims = {
  headline: labelClaim({
    at: 'post',
    quote: 'River command admits 1,240 civilian deaths',
    figure: '1,240',
    count: exact(1240),
    fields: { section: 'title', claimant: null, places: [], stance: 'admitted' },
  }),
  atLeast: labelClaim({
    at: 'post',
    quote:
      'The River Command said on Tuesday that at least 1,246 civilians were killed by its shelling in Karsa and Velm between March 2019 and the end of May 2021.',
    figure: '1,246',
    count: { form: 'at-least', min: 1246, max: null },
    fields: {
      period: since,
      asOf: '2021-05',
      statedOn: '2021-06-01',
      stance: 'admitted',
      means: ['artillery'],
    },
    words: {
      claimant: 'The River Command',
      asOf: 'the end of May 2021',
      places: 'Karsa and Velm',
      means: 'shelling',
    },
  }),
  earlier: labelClaim({
    at: 'post',
    quote: 'By April the command had put the number at 1,190.',
    figure: '1,190',
    count: exact(1190),
    fields: { asOf: '2021-04', stance: 'admitted' },
    words: { asOf: 'April', claimant: 'the command' },
  }),
  moreThan: labelClaim({
    at: 'post',
    quote: 'Harbour Watch counts more than 5,000 civilians killed in the same two provinces.',
    figure: '5,000',
    count: { form: 'more-than', min: 5000, max: null },
    fields: { claimant: watch },
    words: { places: 'Karsa and Velm' },
  }),
  vague: labelClaim({
    at: 'post',
    quote: 'Dozens of medics were among them, it says.',
    figure: 'Dozens',
    count: { form: 'vague', min: null, max: null },
    fields: { claimant: watch, victims: 'medical' },
  }),
  reports: labelClaim({
    at: 'post',
    quote: 'The command is still examining 31 reports.',
    figure: '31',
    count: exact(31),
    fields: { measure: 'reports', victims: null, stance: 'under-assessment' },
  }),
  relayed: labelClaim({
    at: 'wire',
    quote: 'no fewer than 1,246',
    figure: '1,246',
    count: { form: 'at-least', min: 1246, max: null },
    fields: { stance: 'admitted' },
  }),
  slip: labelClaim({
    at: 'wire',
    quote: 'in a table at 1,264',
    figure: '1,264',
    count: exact(1264),
    fields: { stance: 'admitted' },
  }),
  about: labelClaim({
    at: 'wire',
    quote: 'A rights group speaks of close to 9,000 dead civilians there.',
    figure: '9,000',
    count: { form: 'about', min: 9000, max: 9000 },
    fields: { claimant: group, perpetrators: [] },
  }),
  whole,
  men: part('510', 'men'),
  women: part('230', 'women'),
  children: part('120', 'children'),
  upTo: labelClaim({
    at: 'wire',
    quote: 'Up to 40 of the children were under five',
    figure: '40',
    count: { form: 'up-to', min: null, max: 40 },
    fields: { ...inKarsa, victims: 'children', definition: 'under-5', asOf: '2021-05' },
  }),
  range: labelClaim({
    at: 'wire',
    quote: '20 to 30 were never named',
    figure: '20 to 30',
    count: { form: 'range', min: 20, max: 30 },
    fields: { ...inKarsa, victims: 'children', definition: 'under-5', asOf: '2021-05' },
  }),
  copied: labelClaim({
    at: 'radio',
    quote: 'Citing Sel Wire, we report that the River Command killed at least 1,246 civilians.',
    figure: '1,246',
    count: { form: 'at-least', min: 1246, max: null },
    fields: { relay: [{ name: 'Sel Wire', id: null }], places: [] },
  }),
  fewer: labelClaim({
    at: 'radio',
    quote: 'Fewer than 50 people were hurt on Sunday.',
    figure: '50',
    count: { form: 'fewer-than', min: null, max: 50 },
    fields: { measure: 'injured', victims: 'persons', claimant: null, perpetrators: [], places: [] },
  }),
} as const
