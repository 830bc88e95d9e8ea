import type { KnownDateView } from '@recount/api'
import { say } from '../messages/say.ts'
import { sayDate } from './dates.ts'

/** A date, and how it is known where its source does not say it: "31 May 2019, published". */
export function sayKnownDate({ date, how }: KnownDateView): string {
  if (date === null || how === 'unknown') return say('knownDate.unknown')
  return say(`knownDate.${how}`, { date: sayDate(date) })
}
