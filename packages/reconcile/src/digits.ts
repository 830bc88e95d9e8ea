/** Figures with this many digits before their trailing zeros are rarely met twice by chance. */
const DISTINCTIVE_DIGITS = 4

/** No rounding takes or adds more than this share of the rounded figure. */
const WIDEST_ROUNDING = 0.5

/** Below this, any two figures are a keystroke apart. */
const SMALLEST_SLIP = 100

/** "Four" for four thousand; one and a thousand are met together by chance. */
const SMALLEST_THOUSAND = 2

/** How many digits stand before the trailing zeros: 4 for 1,302, 2 for 1,300. The more, the finer the figure. */
export function countSignificant(figure: number): number {
  return String(figure).replace(/0+$/, '').length
}

/** How far off the figures can be of which this one is a rounding: five units of its last digit, half of it at most. */
export function reachOfRounding(figure: number): number {
  const unit = 10 ** (String(figure).length - countSignificant(figure))
  return Math.min(5 * unit, figure * WIDEST_ROUNDING)
}

/**
 * Does the figure itself identify a statement? 1,302 and 34,502 do, 1,300 and 111 don't: two documents that give 1,302
 * to one claimant relay one statement, two that give 1,300 need not.
 */
export function isDistinctive(figure: number): boolean {
  return countSignificant(figure) >= DISTINCTIVE_DIGITS
}

/**
 * The one slip of the hand that turns one figure into the other, in words; undefined where there is none. One digit
 * typed for another, two neighbours swapped, one digit added or lost, three zeros (a "thousand") lost. Of figures
 * under 100 only the last is called a slip. The answer does not depend on the order of the two.
 */
export function findSlip(a: number, b: number): string | undefined {
  const [small, large] = a < b ? [a, b] : [b, a]
  if (small === large) return undefined
  if (large === small * 1000 && small >= SMALLEST_THOUSAND) return 'a thousand was added or lost'
  if (small < SMALLEST_SLIP) return undefined
  const short = String(small)
  const long = String(large)
  if (short.length === long.length) return findChangedDigits(short, long)
  return isOneDigitShorter(short, long) ? 'one digit was added or lost' : undefined
}

/** Every figure that `findSlip` would tie to this one, smallest first. */
export function listMended(figure: number): readonly number[] {
  if (figure < SMALLEST_SLIP) return figure < SMALLEST_THOUSAND ? [] : [figure * 1000]
  const digits = String(figure)
  const mended = new Set<number>([figure * 1000])
  if (figure % 1000 === 0) mended.add(figure / 1000)
  for (let at = 0; at <= digits.length; at++) {
    const before = digits.slice(0, at)
    for (const digit of '0123456789') {
      mended.add(Number(before + digit + digits.slice(at)))
      mended.add(Number(before + digit + digits.slice(at + 1)))
    }
    mended.add(Number(before + digits.slice(at + 1)))
    mended.add(Number(before + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2)))
  }
  return [...mended].filter((value) => findSlip(figure, value) !== undefined).sort((a, b) => a - b)
}

function findChangedDigits(a: string, b: string): string | undefined {
  const changed = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  if (changed.length === 1) return 'a single digit differs'
  const [first = 0, second = 0] = changed
  const isSwap =
    changed.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
  return isSwap ? 'two neighbouring digits are swapped' : undefined
}

function isOneDigitShorter(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
}
