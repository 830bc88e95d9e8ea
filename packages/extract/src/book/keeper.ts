import type { ActorKind, ActorRef, Reading } from '@recount/claims'
import { isHeading } from './assessed-months.ts'
import { readingOf } from '../claims/readings.ts'
import type { SentenceSetting } from '../claims/setting.ts'
import type { Figure } from '../figures/figure.ts'
import { hasRole } from '../text/view.ts'
import type { Registry } from '../who/actor-mentions.ts'

const keeperKinds: readonly (ActorKind | undefined)[] = [
  'state',
  'coalition',
  'armed-group',
  'government-body',
  'international-body',
]

/** Who keeps a ledger, and where that was read. */
export interface Keeper {
  readonly ref: ActorRef
  readonly reading: Reading
}

/** At which token the subject of a sentence begins at the latest. */
const latestSubject = 2

/**
 * Who keeps a ledger: named before its first figure in the sentence, or nearest above it in a heading or as the subject of a
 * sentence. A state that is only named as a place keeps none.
 */
export function findKeeper(
  settings: readonly SentenceSetting[],
  told: readonly Figure[],
  registry: Registry,
): Keeper | undefined {
  const [first] = told
  if (!first) return undefined
  const { index } = first.view.sentence
  for (const { view, actors } of settings.slice(0, index + 1).toReversed()) {
    const end = view === first.view ? first.group.from : isHeading(view) ? Infinity : latestSubject + 1
    const keeper = actors.findLast(
      ({ ref, from }) =>
        from < end &&
        keeperKinds.includes(registry.get(ref.id ?? '')?.kind) &&
        !hasRole(view, from - 1, 'locative'),
    )
    if (keeper) return { ref: keeper.ref, reading: readingOf(view, keeper.from, keeper.to, 'book-keeper') }
  }
  return undefined
}

const otherKinds: readonly (ActorKind | undefined)[] = ['monitor', 'ngo', 'outlet', 'witness', 'medical']

/** Monitors, charities and outlets count reports too, but keep no official ledger. */
export function mayKeep({ id }: ActorRef, registry: Registry): boolean {
  return !otherKinds.includes(registry.get(id ?? '')?.kind)
}
