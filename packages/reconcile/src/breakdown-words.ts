import { isMisplaced, type Division } from './division.ts'
import type { Figure } from './figure.ts'
import type { Fit } from './fit.ts'
import { findExceeding } from './partition.ts'
import { sayCount, sayList, sayNumber, sayPlaces } from './phrase.ts'
import type { BreakdownKind } from './reconciliation.ts'

/** What the arithmetic of a division comes to, in words. */
export function sayBreakdown(division: Division, kind: BreakdownKind, holds: Fit): string {
  if (kind === 'overlap') return sayOverlap(division, holds)
  const { whole, parts, by } = division
  if (holds === 'fails') return sayFailure(parts, whole)
  const names = by === 'place' ? ` (${sayList(parts.map((part) => sayPart(part, by)))})` : ''
  const sum = addParts(parts)
  if (holds === 'cannot tell')
    return `${sayTerms(parts)}${names} come to ${sayNumber(sum)} of ${sayTotal(whole)}; the list may leave some out`
  const fits = sum === whole.value ? '' : `${sayNumber(sum)}, which can be `
  return `${sayTerms(parts)}${names} add up to ${fits}${sayTotal(whole)}${sayDoubt(division)}`
}

function sayOverlap(division: Division, holds: Fit): string {
  const { whole, parts, by } = division
  const excess = holds === 'fails' ? findExceeding(division) : undefined
  if (excess !== undefined) return sayFailure(excess.parts, excess.holder)
  const names = by === 'unstated' ? '' : ` (${sayList(parts.map((part) => sayPart(part, by)))})`
  const sum = addParts(parts)
  const can = holds === 'holds' ? 'can' : 'may or may not'
  const shared = sum > whole.value && parts.length > 1 && (whole.claim.count.max ?? Infinity) < sum
  const all = parts.length > 1 ? `come to ${sayNumber(sum)}, which ` : ''
  const verdict = `${sayTerms(parts)}${names} ${all}${can} lie within ${sayTotal(whole)}`
  return shared ? `${verdict}, since some may be counted twice` : verdict
}

function sayFailure(parts: readonly Figure[], holder: Figure): string {
  if (parts.length === 1) return `${sayTerms(parts)} is more than the ${sayTotal(holder)} it is a part of`
  return `${sayTerms(parts)} come to ${sayNumber(addParts(parts))}, which ${sayTotal(holder)} cannot hold`
}

function sayDoubt(division: Division): string {
  const { whole, parts, by } = division
  if (by === 'place' || by === 'class' || !isMisplaced(division)) return ''
  return `, so they are parts of it, although the parts are read as being about ${sayPlaces(parts[0]?.places ?? [])} and the whole about ${sayPlaces(whole.places)}`
}

function sayPart({ victims, places, claim: { period } }: Figure, by: Division['by']): string {
  if (by === 'place') return sayPlaces(places)
  if (by === 'period') return [period?.from, period?.to].filter((day) => day).join(' to ')
  return victims ?? 'people'
}

function sayTotal({ claim }: Figure): string {
  return sayCount(claim.count)
}

function sayTerms(parts: readonly Figure[]): string {
  return parts.map(({ claim }) => sayCount(claim.count)).join(' + ')
}

function addParts(parts: readonly Figure[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0)
}
