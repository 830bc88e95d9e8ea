import {
  means,
  stances,
  victimClasses,
  measures,
  quoteText,
  type Claim,
  type ClaimField,
  type Span,
} from '@recount/claims'
import { sayCode } from '../../messages/say.ts'
import { ask } from '../../server/ask.ts'
import { findDate } from './date-words.ts'
import { readingsOf, valuesOf, type Draft, type FormValues } from './draft.ts'

interface Ground {
  readonly claim: Claim
  readonly draft: Draft
  readonly text: string
  readonly language: string | null
}

const lists: readonly ClaimField[] = ['relay', 'perpetrators', 'places', 'means']

/**
 * Sets a field from words of the text, as far as they say a value; that it rests on these words is recorded in any case, with
 * the rule `person`.
 */
export async function setFromWords(field: ClaimField, span: Span, ground: Ground): Promise<Draft> {
  const { claim, draft, text } = ground
  const reading = { ...span, rule: 'person' }
  const kept = lists.includes(field) ? readingsOf(claim, draft, field) : []
  const values = { ...valuesOf(claim), ...draft.values }
  const words = text.slice(span.start, span.end)
  const found = await valueOf(field, words, values, ground.language)
  const count = field === 'count' ? { span: { ...span, words } } : {}
  return {
    values: { ...draft.values, ...found, ...count },
    readings: { ...draft.readings, [field]: [...kept, reading] },
    quote: field === 'count' ? widen(span, ground) : draft.quote,
  }
}

/** The sentence of a claim, widened where the figure's words stand outside it. */
function widen({ start, end }: Span, { claim: { quote }, draft, text }: Ground): Draft['quote'] {
  const now = draft.quote ?? quote
  if (now.start <= start && end <= now.end) return draft.quote
  return quoteText(text, Math.min(now.start, start), Math.max(now.end, end))
}

async function valueOf(
  field: ClaimField,
  words: string,
  values: FormValues,
  language: string | null,
): Promise<Partial<FormValues>> {
  switch (field) {
    case 'count':
      return countOf(words, values)
    case 'claimant':
      return { claimant: await findActor(words) }
    case 'relay':
    case 'perpetrators':
      return { [field]: [...values[field], await findActor(words)] }
    case 'places':
      return { places: [...values.places, await findPlace(words)] }
    case 'period':
      return periodOf(words, language)
    case 'asOf':
    case 'statedOn':
      return { [field]: findDate(words, language) ?? words }
    case 'definition':
      return { definition: words }
    default:
      return codeOf(field, words, values)
  }
}

function countOf(words: string, { form, min, max }: FormValues): Partial<FormValues> {
  const numbers = [...words.matchAll(/\d{1,3}(?:[,.\u00A0\u202F]\d{3})+|\d+/g)].map(([digits]) =>
    digits.replaceAll(/\D/g, ''),
  )
  const [first, second] = numbers
  if (first === undefined) return { min, max }
  if (second !== undefined) return { form: 'range', min: first, max: second }
  return { form: form === 'vague' || form === 'range' ? 'exact' : form, min: first, max: first }
}

async function findActor(words: string) {
  const { actors } = await ask('suggestActors', { query: { q: words, limit: 1 } })
  const found = actors.find(({ isMeant }) => isMeant)
  return found === undefined ? { name: words, id: null } : { name: found.name, id: found.id }
}

async function findPlace(words: string) {
  const { places } = await ask('suggestPlaces', { query: { q: words, limit: 1 } })
  const found = places[0]?.place
  if (found !== undefined) return { ...found, name: words }
  return { name: words, id: null, kind: 'site' as const, within: [], latitude: null, longitude: null }
}

function periodOf(words: string, language: string | null): Partial<FormValues> {
  const parts = words.split(/\s+(?:and|to|until|through)\s+|\s*[–—]\s*/)
  const [from, to] = [parts[0], parts.at(-1)].map((part) => findDate(part ?? '', language) ?? '')
  return { from: from ?? '', to: to ?? '' }
}

/** The code whose name the words hold; nothing where none does. */
function codeOf(field: ClaimField, words: string, values: FormValues): Partial<FormValues> {
  const find = <T extends string>(family: string, codes: readonly T[]): T | undefined =>
    codes.find((code) =>
      [code.replaceAll('-', ' '), sayCode(family, code)].some((name) =>
        words.toLowerCase().includes(name.toLowerCase()),
      ),
    )
  switch (field) {
    case 'measure':
      return { measure: find('measure', measures) ?? values.measure }
    case 'victims':
      return { victims: find('victims', victimClasses) ?? values.victims }
    case 'stance':
      return { stance: find('stance', stances) ?? values.stance }
    case 'means': {
      const found = find('means', means)
      return found === undefined ? {} : { means: [...values.means, found] }
    }
    default:
      return {}
  }
}
