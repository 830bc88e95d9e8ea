import { phrases } from '../pack/phrases.ts'
import type { Length, RelativeSpec } from '../pack/language-pack.ts'

/** Days and spans told from the day the document was written. */
export const relatives: readonly RelativeSpec[] = [
  {
    unit: 'day',
    offset: 0,
    phrases: phrases(`
    today, tonight, this morning, this afternoon, this evening, early today, earlier today,
    at dawn today, this noon, late today
  `),
  },
  {
    unit: 'day',
    offset: -1,
    phrases: phrases(`
    yesterday, last night, overnight, yesterday morning, yesterday evening, yesterday afternoon,
    the previous day, a day earlier, the day before, last evening
  `),
  },
  { unit: 'day', offset: -2, phrases: ['the day before yesterday', 'two days ago', '2 days ago'] },
  { unit: 'month', offset: 0, phrases: ['this month'] },
  {
    unit: 'month',
    offset: -1,
    phrases: ['last month', 'the previous month', 'previous month', 'the past month'],
  },
  {
    unit: 'year',
    offset: 0,
    phrases: [
      'this year',
      'so far this year',
      'the beginning of the year',
      'the start of the year',
      'beginning of the year',
      'start of the year',
      'the beginning of this year',
      'the start of this year',
    ],
  },
  { unit: 'year', offset: -1, phrases: ['last year', 'the previous year'] },
]

/** "in the past 24 hours", "over the last two weeks": a span that ends with the document's day. */
export const pastSpans: readonly string[] = [
  'last',
  'past',
  'the last',
  'the past',
  'the previous',
  'previous',
]

/** What opens a span. */
export const sinceWords: readonly string[] = [
  'since',
  'as of',
  'starting',
  'beginning',
  'dating from',
  'from',
]

/** What closes a span. */
export const untilWords: readonly string[] = ['until', 'till', 'up to', 'through', 'as of', 'by']

/** What takes up the period told before. */
export const periodAnaphors: readonly string[] = phrases(`
    during this period, in this period, over this period, in the same period, over the same period,
    during that period, during the same period, in that period, over that period, in that time,
    during that time, since then
  `)

/** The words for lengths of time. */
export const lengths: Readonly<Record<Length, readonly string[]>> = {
  hour: ['hour', 'hours'],
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  year: ['year', 'years'],
}

/** What follows the digits of a day. */
export const ordinals: readonly string[] = ['st', 'nd', 'rd', 'th']
