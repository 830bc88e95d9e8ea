import type { Comparison, Level } from '../model/model.ts'

/** What a level says of a pair: `surname: “x” and “y”, alike (Jaro–Winkler ≥ 0.92): 40 times as likely if they are the same`. */
export function sayLevel(
  { name }: Comparison,
  level: Level,
  weight: number,
  left: string | null,
  right: string | null,
): string {
  return `${capital(name)}: ${sayValues(left, right)}, ${level.label}: ${sayWeight(level, weight)}`
}

/** Two values as they are compared: `“x” and “y”`. */
export function sayValues(left: string | null, right: string | null): string {
  if (left === null && right === null) return 'unknown of both'
  if (left === null || right === null) return `“${left ?? right}” and unknown`
  return left === right ? `both “${left}”` : `“${left}” and “${right}”`
}

/** From how many times as likely on it is worth a figure. */
const least = 1.05

function sayWeight({ isMissing, m, u }: Level, weight: number): string {
  if (isMissing) return 'says nothing'
  if (m === null || u === null) return 'says nothing, because it was never learned'
  const times = 2 ** Math.abs(weight)
  if (times < least) return 'says nothing either way'
  return weight > 0
    ? `${sayTimes(times)} as likely if they are the same`
    : `${sayTimes(times)} as likely if they are not the same`
}

/** What the commonness of a value does to a weight; '' where nothing. */
export function sayFrequency(weight: number): string {
  const times = 2 ** Math.abs(weight)
  if (times < least) return ''
  return weight > 0
    ? `the value is rare, which multiplies that by ${sayFactor(times)}`
    : `the value is common, which divides that by ${sayFactor(times)}`
}

const exact = 10
const huge = 1_000_000

function sayTimes(times: number): string {
  return `${sayFactor(times)} times`
}

function sayFactor(times: number): string {
  if (times >= huge) return 'over a million'
  const rounded = times >= exact ? Math.round(times) : Math.round(times * 10) / 10
  return rounded.toLocaleString('en')
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
