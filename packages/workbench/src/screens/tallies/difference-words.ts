import { language, say } from '../../messages/say.ts'

const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' })

/** How a range moved: "+4 to +7", "+4" where both ends move alike, "no change". */
export function sayDifference(min: number, max: number): string {
  if (min === 0 && max === 0) return say('tallies.difference.none')
  if (min === max) return signed.format(min)
  return say('tallies.difference.both', { min: signed.format(min), max: signed.format(max) })
}
