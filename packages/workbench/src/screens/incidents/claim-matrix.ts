import type { LinkedClaim } from '@recount/api'
import { language, say, sayCode } from '../../messages/say.ts'

/** A column of the grid of sources: one measure of one class of people. */
interface MatrixColumn {
  readonly key: string
  readonly measure: LinkedClaim['measure']
  readonly victims: LinkedClaim['victims']
  holds(claim: LinkedClaim): boolean
}

/** The columns that claims need, those that most claims fill first. */
export function columnsOf(claims: readonly LinkedClaim[]): readonly MatrixColumn[] {
  return [...Map.groupBy(claims, keyOf)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([key, [first]]) =>
      first === undefined
        ? []
        : [{ key, measure: first.measure, victims: first.victims, holds: (claim) => keyOf(claim) === key }],
    )
}

/** The claims by who says so, in the order in which each is first met. */
export function rowsOf(
  claims: readonly LinkedClaim[],
): readonly { readonly speaker: string; readonly claims: readonly LinkedClaim[] }[] {
  return [...Map.groupBy(claims, ({ speaker }) => speaker)].map(([speaker, own]) => ({
    speaker,
    claims: own,
  }))
}

/** What a column counts: "Civilians killed". */
export function sayColumn({ measure, victims }: MatrixColumn): string {
  const counted = sayCode('measure', measure)
  if (measure === 'strikes' || measure === 'reports') return counted
  const words = say('incident.sources.column', {
    victims: sayCode('victims', victims ?? 'persons'),
    measure: counted.toLowerCase(),
  })
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1)
}

function keyOf({ measure, victims }: LinkedClaim): string {
  return `${measure} ${victims ?? ''}`
}
