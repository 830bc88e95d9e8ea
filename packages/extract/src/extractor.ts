import type { Actor, ActorKind, ActorRef, Claim, Gazetteer, Place, Section } from '@recount/claims'
import { addActors } from './actor-lexicon.ts'
import { settle, type Assembly } from './claims.ts'
import { compilePack, type CompiledPack } from './compiled-pack.ts'
import { english } from './english/pack.ts'
import { readFigures, type Discourse, type Figure } from './figures.ts'
import { listSentences } from './sentences.ts'
import { readSettings, type SentenceSetting } from './setting.ts'
import { hasRole, viewSentence, type View } from './view.ts'

/** A text to read, as the `read` room gives it. */
export interface ReadableDocument {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly sections: readonly Section[]
  readonly title: string | null
  readonly publisher: string | null
  /** EDTF; dates in the text are resolved from it. */
  readonly published: string | null
  readonly language: string | null
}

/** What the reader knows of the world: where names lie, and who speaks and acts. */
export interface ExtractContext {
  readonly gazetteer: Gazetteer
  readonly actors: readonly Actor[]
}

export type Extractor = (document: ReadableDocument) => readonly Claim[]

/** Are the letters of a text all capitals, as wires once sent them? */
function isInCapitals(text: string): boolean {
  let lower = 0
  const step = Math.max(1, Math.floor(text.length / 2000))
  let letters = 0
  for (let at = 0; at < text.length; at += step) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) lower += 1
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) letters += 1
  }
  return letters > 0 && lower < letters * 0.1
}

function listFigures(views: readonly View[]): Figure[] {
  const discourse: Discourse = {
    last: undefined,
    lastWhole: undefined,
    hasReports: false,
    hasInjured: false,
    toll: undefined,
  }
  return views.flatMap((view) => readFigures(view, discourse))
}

function readDocument(
  document: ReadableDocument,
  pack: CompiledPack,
  registry: ReadonlyMap<string, Actor>,
  gazetteer: Gazetteer,
): readonly Claim[] {
  const { text } = document
  const isCapitals = isInCapitals(text)
  const views = listSentences(text, document.sections, pack.abbreviations).map((sentence) =>
    viewSentence(text, sentence, pack, isCapitals),
  )
  const figures = listFigures(views)
  if (figures.length === 0) return []
  const { sentences, cast } = readSettings(views, registry, gazetteer, document.published)
  const reader = `${pack.pack.language}@${pack.pack.version}`
  const voice = findVoice(document, sentences, registry)
  const assembly: Assembly = {
    document: { id: document.id, published: document.published, voice },
    registry,
    settings: sentences,
    reader,
    home: homeOf(cast.homeCountry, gazetteer),
    settled: [],
    confession: { value: undefined },
  }
  return figures.map((figure) => settle(assembly, figure))
}

function homeOf(code: string | null, gazetteer: Gazetteer): Place | null {
  const found = code === null ? undefined : gazetteer.findById(code)
  return found
    ? {
        name: found.name,
        id: found.id,
        kind: found.kind,
        within: found.within,
        latitude: found.latitude,
        longitude: found.longitude,
      }
    : null
}

const ownPages: readonly ActorKind[] = ['coalition', 'monitor', 'ngo', 'international-body']

/** The body whose own page this is: its publisher, or the one named in the title of a report, update or statement. */
function findVoice(
  { publisher }: ReadableDocument,
  settings: readonly SentenceSetting[],
  registry: ReadonlyMap<string, Actor>,
): ActorRef | null {
  const speaks = (id: string | null): boolean =>
    id !== null && ownPages.includes(registry.get(id)?.kind ?? 'unnamed')
  const named = publisher
    ? [...registry.values()].find((actor) => actor.name === publisher || actor.aliases.includes(publisher))
    : undefined
  if (named && speaks(named.id)) return { name: named.name, id: named.id }
  const title = settings.find(
    ({ view, actors }) =>
      view.sentence.section === 'title' && actors.some((actor) => speaks(actor.ref.id)) && isOwnPage(view),
  )
  return title?.actors.find((actor) => speaks(actor.ref.id))?.ref ?? soleVoice(settings, speaks)
}

const fewestAttributions = 3

/** A text that cites one counting body again and again is that body's account. */
function soleVoice(
  settings: readonly SentenceSetting[],
  speaks: (id: string | null) => boolean,
): ActorRef | null {
  const speakers = settings.flatMap(({ attributions }) => attributions.map((item) => item.speaker))
  const [first] = speakers
  const isSole =
    first !== undefined &&
    speakers.length >= fewestAttributions &&
    speakers.every((speaker) => speaker.id === first.id)
  return isSole && speaks(first.id) ? first : null
}

function isOwnPage(view: View): boolean {
  return view.tokens.some((_, at) => hasRole(view, at, 'speaker-document', 'report'))
}

/**
 * Makes a reader of claims. It is deterministic, keeps nothing between documents, and proposes: nothing it finds is a
 * fact until a person accepts it. Only documents in a language it has a pack for are read (English; null is taken as
 * English), others give no claims.
 */
export function createExtractor({ gazetteer, actors }: ExtractContext): Extractor {
  const all = actors
  const registry = new Map(all.map((actor) => [actor.id, actor]))
  const pack = compilePack(english, (lexicon) => addActors(lexicon, all, english))
  return (document) =>
    isReadable(document, english.language) ? readDocument(document, pack, registry, gazetteer) : []
}

function isReadable(document: ReadableDocument, language: string): boolean {
  return document.language === null || document.language === language || document.language === 'und'
}
