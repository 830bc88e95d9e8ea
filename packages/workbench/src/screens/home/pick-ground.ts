import type { Ground } from '@recount/api'
import { say, sayCode } from '../../messages/say.ts'

/** The parts of a scope that one chooses by, in the order in which they matter. */
export const scopeParts = ['measure', 'victims', 'place', 'perpetrators', 'period', 'detail'] as const
export type ScopePart = (typeof scopeParts)[number]

/** One value of a part: how many statements there are, and whether choosing it leaves the rest of the scope as it is. */
export interface ScopeOption {
  readonly value: string
  readonly label: string
  readonly statements: number
  readonly fits: boolean
}

/** A part's value as text; empty for what is not stated. */
export function valueOfPart(ground: Ground, part: ScopePart): string {
  return part === 'victims' ? (ground.victims ?? 'persons') : (ground[part] ?? '')
}

/** The values that a part can take, those that leave the rest as it is first, then by how much is said. */
export function listOptions(
  grounds: readonly Ground[],
  shown: Ground,
  part: ScopePart,
): readonly ScopeOption[] {
  const groups = Map.groupBy(grounds, (ground) => valueOfPart(ground, part))
  return [...groups]
    .map(([value, own]) => ({
      value,
      label: labelOf(value, part),
      statements: own.reduce((sum, { statements }) => sum + statements, 0),
      fits: own.some((ground) => isSameBut(ground, shown, part)),
    }))
    .sort((a, b) => Number(b.fits) - Number(a.fits) || b.statements - a.statements)
}

/** The ground that has this value and is otherwise most like the one shown. */
export function pickGround(
  grounds: readonly Ground[],
  shown: Ground,
  part: ScopePart,
  value: string,
): Ground | undefined {
  const candidates = grounds.filter((ground) => valueOfPart(ground, part) === value)
  return candidates.toSorted(
    (a, b) => likeness(b, shown) - likeness(a, shown) || b.statements - a.statements,
  )[0]
}

function labelOf(value: string, part: ScopePart): string {
  if (part === 'measure' || part === 'victims') return capitalize(sayCode(part, value))
  return value === '' ? say(part === 'detail' ? 'chart.whole' : 'chart.unsaid') : value
}

function capitalize(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function isSameBut(ground: Ground, shown: Ground, part: ScopePart): boolean {
  return scopeParts.every(
    (other) => other === part || valueOfPart(ground, other) === valueOfPart(shown, other),
  )
}

/** Each part that is the same counts more than all after it together. */
function likeness(ground: Ground, shown: Ground): number {
  return scopeParts.reduce(
    (sum, part) => sum * 2 + Number(valueOfPart(ground, part) === valueOfPart(shown, part)),
    0,
  )
}
