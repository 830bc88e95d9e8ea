import type { Period, Reading } from '@recount/claims'
import type { Figure } from '../figures/figure.ts'
import type { DateMention } from '../when/date-parts.ts'
import { findBefore, listSince, type Assembly, type Settled } from './assembly.ts'
import type { Claimant } from './claimants.ts'
import { readFigureDates, type Timing } from './figure-dates.ts'
import { readingOf } from './readings.ts'
import type { SentenceSetting } from './setting.ts'

/** A total over a span of its own ("60,000 since 1992") is not about the harm of the figure before. */
export function isOtherSpan(
  before: Settled,
  setting: SentenceSetting,
  figure: Figure,
  claimant: Claimant,
): boolean {
  const { period } = readFigureDates(figure, setting.dates(), setting.attributions)
  if (!period || period.from === period.to || isSameVoice(before, claimant)) return false
  return period.from !== before.timing.period?.from && figure.whole === undefined
}

function isSameVoice({ claim }: Settled, { ref }: Claimant): boolean {
  return ref !== null && claim.claimant?.name === ref.name
}

const daysBack = 2
const sayingReach = 3

/** A day told before a figure, and where. */
interface Told {
  readonly period: Period
  readonly reading: Reading
}

/** The day told in a sentence before, when it comes after the last figure ("They attacked at dawn today. Two soldiers …"). */
function readDateBefore(assembly: Assembly, figure: Figure): Told | undefined {
  const { paragraph } = figure.view.sentence
  for (const setting of listSince(assembly, figure, daysBack)) {
    const day = setting.dates().find((mention) => isDayOfHarm(setting, mention))
    if (!day || paragraph - setting.view.sentence.paragraph > 1) continue
    return { period: day.period, reading: readingOf(setting.view, day.from, day.to, 'date-before') }
  }
  return undefined
}

/** A day that is not the day of a saying. */
function isDayOfHarm({ attributions }: SentenceSetting, { sort, from, to }: DateMention): boolean {
  return sort === 'point' && !attributions.some((item) => item.from <= from && to <= item.to + sayingReach)
}

/** A day carries on to whatever is told of it; a span of counting only to the same speaker's next figures. */
function isSameTime(before: Settled, claimant: Claimant): boolean {
  const { period } = before.timing
  return period?.from === period?.to || claimant.ref === null || isSameVoice(before, claimant)
}

/** When a figure's harm was: in its sentence, in one just before it, or as the figure before. */
export function settleTiming(
  assembly: Assembly,
  setting: SentenceSetting,
  figure: Figure,
  claimant: Claimant,
): Timing {
  const own = readFigureDates(figure, setting.dates(), setting.attributions)
  if (own.period || own.asOf) return own
  const told = readDateBefore(assembly, figure)
  if (told) return { ...own, period: told.period, readings: { ...own.readings, period: [told.reading] } }
  const before = findBefore(assembly, figure)
  if (!before?.timing.period || !isSameTime(before, claimant)) return own
  return { ...before.timing, statedOn: own.statedOn ?? before.timing.statedOn }
}
