import type { Cue } from '../pack/cues.ts'
import type { LexemeKind } from '../pack/lexeme-kinds.ts'
import { tokenize, type Token } from './tokens.ts'

/** What a word or phrase of the lexicon is, and the value it carries (a measure, a class, a form …). */
interface Lexeme {
  readonly kind: LexemeKind
  readonly value: string
  readonly detail: string
}

/** A lexeme met in a sentence: tokens `[from, to)`. */
export interface Found extends Lexeme {
  readonly from: number
  readonly to: number
}

interface Node {
  next: Map<string, Node> | undefined
  lexemes: Lexeme[] | undefined
  cues: Set<Cue> | undefined
}

/** Phrases by their folded words. Built once a language pack, read once a sentence. */
export interface Lexicon {
  readonly root: Map<string, Node>
}

/** A lexicon without a phrase in it. */
export function createLexicon(): Lexicon {
  return { root: new Map() }
}

function nodeAt(level: Map<string, Node>, key: string): Node {
  const node = level.get(key) ?? { next: undefined, lexemes: undefined, cues: undefined }
  level.set(key, node)
  return node
}

/** Adds one meaning of a phrase, cut into tokens as texts are. */
export function addPhrase(lexicon: Lexicon, phrase: string, lexeme: Lexeme): void {
  let level = lexicon.root
  let node: Node | undefined
  for (const { key } of tokenize(phrase)) {
    node = nodeAt(level, key)
    level = node.next ??= new Map()
  }
  if (node) (node.lexemes ??= []).push(lexeme)
}

/** Adds a single folded word that rules look for under a name. */
export function addCue({ root }: Lexicon, word: string, cue: Cue): void {
  const node = nodeAt(root, word)
  node.cues = (node.cues ?? new Set()).add(cue)
}

/** Every lexeme of a sentence by the token it starts at; at each token the longest come first. */
export type Matches = readonly (readonly Found[] | undefined)[]

/** What the lexicon knows of a sentence, token by token. */
export interface Lookup {
  readonly matches: Matches
  readonly cues: readonly (ReadonlySet<Cue> | undefined)[]
}

/** Looks up every phrase that begins at each token of a sentence, and every single word rules look for. */
export function lookUp({ root }: Lexicon, tokens: readonly Token[]): Lookup {
  const matches: (readonly Found[] | undefined)[] = []
  const cues: (ReadonlySet<Cue> | undefined)[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const node = root.get(tokens[at]!.key)
    matches.push(node && listFrom(node, tokens, at))
    cues.push(node?.cues)
  }
  return { matches, cues }
}

function listFrom(first: Node, tokens: readonly Token[], from: number): Found[] | undefined {
  let found: Found[] | undefined
  let node: Node | undefined = first
  for (let to = from + 1; node; to += 1) {
    if (node.lexemes)
      for (const { kind, value, detail } of node.lexemes)
        (found ??= []).push({ kind, value, detail, from, to })
    const token: Token | undefined = tokens[to]
    node = token && node.next?.get(token.key)
  }
  return found?.reverse()
}

/** The longest lexeme of a kind that begins at token `at`. */
export function findAt(matches: Matches, at: number, kind: LexemeKind): Found | undefined {
  const found = matches[at]
  if (!found) return undefined
  for (const item of found) if (item.kind === kind) return item
  return undefined
}

/** The longest lexeme of a kind that ends just before token `to`, at most six tokens long. */
export function findEndingAt(matches: Matches, to: number, kind: LexemeKind): Found | undefined {
  for (let from = Math.max(0, to - 6); from < to; from += 1) {
    const found = matches[from]
    if (!found) continue
    for (const item of found) if (item.kind === kind && item.to === to) return item
  }
  return undefined
}
