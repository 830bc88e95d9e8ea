import type { ActorRef, Edtf, Gazetteer } from '@recount/claims'
import { isMark, type View } from '../text/view.ts'
import { beginDates, type DateMention } from '../when/date-parts.ts'
import { listDates } from '../when/dates.ts'
import { findCountries } from '../where/countries.ts'
import { endOfDateline } from '../where/datelines.ts'
import type { PlaceContext, PlaceMention } from '../where/place-signs.ts'
import { listPlaces } from '../where/places.ts'
import {
  listActorMentions,
  listNamed,
  type ActorMention,
  type Cast,
  type Registry,
} from '../who/actor-mentions.ts'
import type { Attribution } from '../who/attribution.ts'
import { listAttributions } from '../who/attributions.ts'
import { beginVoices } from '../who/hearing.ts'

/** Everything said about who, where and when in one sentence. Places and dates are read when first asked for. */
export interface SentenceSetting {
  readonly view: View
  readonly actors: readonly ActorMention[]
  readonly attributions: readonly Attribution[]
  /** Who was speaking when the sentence began; for sentences inside an open quotation. */
  readonly voice: ActorRef | undefined
  /** Did the sentence begin inside a quotation? */
  readonly isQuoted: boolean
  /** Where the dateline ends ("SAN SALVADOR, 18 FEB 90 (DPA) --"); 0 where the sentence has none. */
  readonly datelineEnd: number
  readonly places: () => readonly PlaceMention[]
  readonly dates: () => readonly DateMention[]
}

/** The settings of a document's sentences, and the country it is about (ISO 3166). */
interface Settings {
  readonly sentences: readonly SentenceSetting[]
  readonly home: string | null
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined
  return () => (known ??= { value: compute() }).value
}

/** For each sentence, does it begin inside a quotation? A paragraph's end closes what is open. */
function listQuoted(views: readonly View[]): boolean[] {
  let isQuoted = false
  let paragraph = -1
  return views.map((view) => {
    if (view.sentence.paragraph !== paragraph) isQuoted = false
    paragraph = view.sentence.paragraph
    const wasQuoted = isQuoted
    for (let at = 0; at < view.tokens.length; at += 1) if (isMark(view, at, '"')) isQuoted = !isQuoted
    return wasQuoted
  })
}

/** Reads who acts and speaks in every sentence, in order, since each leans on those before it. */
export function readSettings(
  views: readonly View[],
  registry: Registry,
  gazetteer: Gazetteer,
  published: Edtf | null,
): Settings {
  const { home, all: countries } = findCountries(views, gazetteer)
  const cast: Cast = { registry, named: [], homeCountry: home, foreseen: listNamed(views) }
  const voices = beginVoices()
  const places: PlaceContext = { gazetteer, countries }
  const dates = beginDates(published)
  const quoted = listQuoted(views)
  const sentences = views.map((view, index): SentenceSetting => {
    const actors = listActorMentions(view, cast)
    const voice = voices.last
    const datelineEnd = endOfDateline(view)
    const isProse = ({ from }: PlaceMention | DateMention): boolean => from >= datelineEnd
    return {
      view,
      actors,
      attributions: listAttributions({ view, mentions: actors, voices, registry }),
      voice,
      isQuoted: quoted[index]!,
      datelineEnd,
      places: once(() => listPlaces(view, actors, places).filter(isProse)),
      dates: once(() => listDates(view, dates).filter(isProse)),
    }
  })
  return { sentences, home }
}
