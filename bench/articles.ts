import { monthNames } from '@recount/reconcile'

/** A made-up article: dated, with two to six figures, no two alike. */
export interface Article {
  readonly name: string
  readonly text: string
}

/** A linear congruential generator (Numerical Recipes' constants): the same seed makes the same articles everywhere. */
export function createPick(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

type Pick = ReturnType<typeof createPick>

const towns = [
  'Aleppo',
  'Raqqa',
  'Mosul',
  'Idlib',
  'Homs',
  'Deir ez-Zor',
  'Kirkuk',
  'Fallujah',
  'Tal Afar',
  'Hajin',
  'Manbij',
  'Ramadi',
]
const speakers = [
  'The US-led Coalition',
  'The Syrian Network for Human Rights',
  'Airwars',
  'The Syrian Observatory for Human Rights',
  'A hospital director',
  'Local activists',
  'The Civil Defence',
  'The health ministry',
]
const verbs = ['said', 'reported', 'announced', 'stated', 'told reporters']
const hedges = ['', 'at least ', 'more than ', 'about ', 'nearly ', 'up to ']
const victims = ['civilians', 'people', 'residents', 'villagers', 'children', 'women']
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const fillers = [
  'Roads out of the town stayed closed overnight and the bakery did not open.',
  'Neighbours said aircraft had been heard since the early hours.',
  'The market, which lies between two schools, was crowded when the first blast came.',
  'A generator kept the field hospital going after the power failed.',
  'It was not possible to reach the area or to speak with all of the families.',
  'Officials promised to publish what they know once an inquiry ends.',
]

/** Makes articles one at a time; the same seed gives the same bytes. */
export function* generateArticles(count: number, seed = 1): Generator<Article> {
  const pick = createPick(seed)
  for (let index = 0; index < count; index++) {
    const name = `article-${String(index).padStart(6, '0')}.txt`
    yield { name, text: writeArticle(index, pick) }
  }
}

function writeArticle(index: number, pick: Pick): string {
  const town = choose(towns, pick)
  const date = `${choose(monthNames, pick)} ${1 + pick(28)}, ${2014 + pick(10)}`
  const body = Array.from(
    { length: 2 + pick(3) },
    () => `${writeFigure(town, pick)} ${choose(fillers, pick)}`,
  )
  return [`Strikes near ${town}: dispatch ${index + 1}`, date, ...body, ''].join('\n\n')
}

function writeFigure(town: string, pick: Pick): string {
  const speaker = choose(speakers, pick)
  const verb = choose(verbs, pick)
  const day = choose(weekdays, pick)
  const harmed = `${choose(hedges, pick)}${2 + pick(180)} ${choose(victims, pick)}`
  switch (pick(4)) {
    case 0:
      return `${speaker} ${verb} on ${day} that ${harmed} were killed in air strikes on ${town}.`
    case 1:
      return `${speaker} ${verb} that ${harmed} were killed and ${1 + pick(90)} wounded in ${town} on ${day}, including ${1 + pick(9)} children.`
    case 2:
      return `${speaker} ${verb} that it carried out ${2 + pick(40)} strikes near ${town} between ${day} and the end of the month.`
    default:
      return `According to a statement, ${harmed} have been killed in ${town} since the start of the year; ${3 + pick(30)} reports of civilian casualties are still being assessed.`
  }
}

function choose<T>(list: readonly T[], pick: Pick): T {
  const chosen = list[pick(list.length)]
  if (chosen === undefined) throw new RangeError('expected something to choose from; found an empty list')
  return chosen
}
