import type { ActorKind, ActorRef } from '@recount/claims'
import { hasRole, someToken, type View } from '../text/view.ts'
import type { Registry } from '../who/actor-mentions.ts'
import type { SentenceSetting } from './setting.ts'

const ownPages: readonly (ActorKind | undefined)[] = ['coalition', 'monitor', 'ngo', 'international-body']

/** Bodies that publish accounts of their own, rather than relay others'. */
function hasPages({ id }: ActorRef, registry: Registry): boolean {
  return ownPages.includes(registry.get(id ?? '')?.kind)
}

function findPublisher(publisher: string | null, registry: Registry): ActorRef | undefined {
  if (!publisher) return undefined
  return [...registry.values()].find(({ name, aliases }) => name === publisher || aliases.includes(publisher))
}

/** The body named in the title of a report, update or statement. */
function findInTitle(settings: readonly SentenceSetting[], registry: Registry): ActorRef | undefined {
  for (const { view, actors } of settings) {
    const isOwn = view.sentence.section === 'title' && isOwnPage(view)
    const body = isOwn ? actors.find(({ ref }) => hasPages(ref, registry)) : undefined
    if (body) return body.ref
  }
  return undefined
}

function isOwnPage(view: View): boolean {
  return someToken(0, view.tokens.length, (at) => hasRole(view, at, 'speaker-document', 'report'))
}

const fewestAttributions = 3

/** A text that cites one counting body again and again is that body's account. */
function findSoleVoice(settings: readonly SentenceSetting[], registry: Registry): ActorRef | undefined {
  const speakers = settings.flatMap(({ attributions }) => attributions.map(({ speaker }) => speaker))
  const [first] = speakers
  if (!first || speakers.length < fewestAttributions || !hasPages(first, registry)) return undefined
  return speakers.every(({ id }) => id === first.id) ? first : undefined
}

/** The body whose own account a text is: its publisher, the one named in its title, or the only one it cites. */
export function findVoice(
  publisher: string | null,
  settings: readonly SentenceSetting[],
  registry: Registry,
): ActorRef | null {
  const own = findPublisher(publisher, registry)
  if (own && hasPages(own, registry)) return { name: own.name, id: own.id }
  return findInTitle(settings, registry) ?? findSoleVoice(settings, registry) ?? null
}
