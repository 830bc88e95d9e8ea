import { say } from '../messages/say.ts'
import { sayNumber } from './numbers.ts'

/** By how much a figure moved, with its sign: "+17", "−8"; nothing where it is not known. */
export function sayDifference(difference: number | null): string {
  if (difference === null) return ''
  if (difference === 0) return say('difference.none')
  return say(difference > 0 ? 'difference.up' : 'difference.down', { n: sayNumber(Math.abs(difference)) })
}
