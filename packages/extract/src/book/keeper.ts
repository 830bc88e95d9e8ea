import type { ActorKind, ActorRef, Reading } from '@recount/claims'
import { readingOf } from '../claims/readings.ts'
import type { SentenceSetting } from '../claims/setting.ts'
import type { Figure } from '../figures/figure.ts'
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

/** Who keeps a ledger: named before its first figure, in that sentence or nearest above it; else the first named at all. */
export function findKeeper(
  settings: readonly SentenceSetting[],
  told: readonly Figure[],
  registry: Registry,
): Keeper | undefined {
  const [first] = told
  if (!first) return undefined
  const { index } = first.view.sentence
  const named = settings.flatMap(({ actors, view }) =>
    actors
      .filter(({ ref }) => keeperKinds.includes(registry.get(ref.id ?? '')?.kind))
      .map(({ ref, from, to }) => ({ ref, from, to, view })),
  )
  const keeper =
    named.findLast(({ view: { sentence }, from }) =>
      sentence.index === index ? from < first.group.from : sentence.index < index,
    ) ?? named[0]
  return keeper && { ref: keeper.ref, reading: readingOf(keeper.view, keeper.from, keeper.to, 'book-keeper') }
}

const otherKinds: readonly (ActorKind | undefined)[] = ['monitor', 'ngo', 'outlet', 'witness', 'medical']

/** Monitors, charities and outlets count reports too, but keep no official ledger. */
export function mayKeep({ id }: ActorRef, registry: Registry): boolean {
  return !otherKinds.includes(registry.get(id ?? '')?.kind)
}
