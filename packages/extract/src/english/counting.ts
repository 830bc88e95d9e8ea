import { phrases } from '../pack/phrases.ts'
import type { HedgeSpec } from '../pack/language-pack.ts'

/** Number words that add up ("twenty-five"). */
export const units: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

/** Number words that multiply what goes before ("two hundred"). */
export const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  lakh: 100_000,
}

/** Numbers that are no chain of units and scales. */
export const fixedNumbers: Readonly<Record<string, number>> = {
  'a dozen': 12,
  'half a dozen': 6,
  'half dozen': 6,
  'a half dozen': 6,
  'a couple': 2,
  'a couple of': 2,
  'a hundred': 100,
  'a thousand': 1000,
  'a million': 1_000_000,
  'a pair of': 2,
}

/** Words for numbers that nobody counted. */
export const vague: readonly string[] = phrases(`
    several, several hundred, several hundreds, several thousand, several thousands, several dozen,
    several dozens, several scores, many hundreds, many thousands, many dozens, many scores,
    many hundred, few hundred, a few hundred, a few dozen, a few thousand, few dozen, dozens, scores,
    hundreds, thousands, tens, tens of thousands, hundreds of thousands, tens of, dozens and dozens,
    hundreds and hundreds, thousands and thousands, millions, some hundreds, a handful,
    hundreds or thousands, dozens or hundreds, untold thousands, countless thousands, a score
  `)

/** What bounds a number, before or after it. */
export const hedges: readonly HedgeSpec[] = [
  {
    form: 'at-least',
    before: phrases(`
    at least, no fewer than, no less than, not fewer than, not less than, a minimum of, minimum of,
    at a minimum, at the very least, at the least, at minimum
  `),
    after: ['or more', '+', 'plus', '- plus', 'and above', 'at least', 'at a minimum', 'at the very least'],
  },
  {
    form: 'more-than',
    before: phrases(`
    more than, over, well over, above, in excess of, upwards of, upward of, far more than,
    well more than, a little over, just over, slightly more than, slightly over, exceeding, exceed,
    exceeds, exceeded, has exceeded, surpassed, surpasses, has surpassed, surpassing, topped, tops,
    has topped, greater than, has passed, passed, past, beyond, north of, a little more than, just above,
    better than
  `),
    after: ['and counting', 'and rising'],
  },
  {
    form: 'about',
    before: phrases(`
    about, around, approximately, approx, approx., some, roughly, nearly, almost, close to, an estimated,
    estimated, estimated at, circa, near, nearing, in the region of, in the vicinity of,
    in the neighborhood of, in the neighbourhood of, somewhere around, something like, as estimated,
    just under, a little under, approaching, anything like, or so, ~, perhaps, virtually, practically,
    just short of, nearly about
  `),
    after: ['or so', 'approximately', 'roughly', 'or thereabouts', 'odd'],
  },
  {
    form: 'up-to',
    before: phrases(`
    up to, as many as, as much as, at most, no more than, not more than, a maximum of, maximum of,
    at the most, possibly as many as, perhaps as many as
  `),
    after: ['at most', 'at the most', 'or fewer', 'or less', 'at the very most'],
  },
  { form: 'fewer-than', before: ['fewer than', 'less than', 'under', 'below'], after: [] },
]

/** What may open a number without changing it. */
export const totals: readonly string[] = phrases(`
    a total of, total of, a combined total of, a grand total of, a toll of, a figure of, the figure of,
    a count of, a tally of
  `)

/** What makes a toll of the people after it. */
export const numbersOf: readonly string[] = [
  'number of',
  'total number of',
  'numbers of',
  'count of',
  'tally of',
  'list of',
  'total of',
]
