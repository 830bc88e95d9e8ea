import { tokenize, type Token } from './tokens.ts'

/** What a word or phrase of the lexicon is, and the value it carries (a measure, a class, a form …). */
export interface Lexeme {
  readonly kind: string
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
}

/** Phrases by their folded words. Built once a language pack, read once a sentence. */
export interface Lexicon {
  readonly root: Map<string, Node>
}

export function createLexicon(): Lexicon {
  return { root: new Map() }
}

export function addPhrase(lexicon: Lexicon, phrase: string, lexeme: Lexeme): void {
  let level = lexicon.root
  let node: Node | undefined
  for (const { key } of tokenize(phrase)) {
    const next = level.get(key) ?? { next: undefined, lexemes: undefined }
    level.set(key, next)
    node = next
    level = next.next ??= new Map()
  }
  if (node) (node.lexemes ??= []).push(lexeme)
}

/** Every lexeme of a sentence by the token it starts at; at each token the longest come first. */
export type Matches = readonly (readonly Found[] | undefined)[]

export function matchLexicon(lexicon: Lexicon, tokens: readonly Token[]): Matches {
  const matches: (Found[] | undefined)[] = Array.from({ length: tokens.length })
  for (let at = 0; at < tokens.length; at += 1) {
    const node = lexicon.root.get(tokens[at]!.key)
    if (node) matches[at] = listFrom(node, tokens, at)
  }
  return matches
}

function listFrom(first: Node, tokens: readonly Token[], from: number): Found[] | undefined {
  const found: Found[] = []
  let node: Node | undefined = first
  let at = from
  while (node) {
    at += 1
    if (node.lexemes)
      for (const { kind, value, detail } of node.lexemes) found.unshift({ kind, value, detail, from, to: at })
    const token: Token | undefined = tokens[at]
    node = token ? node.next?.get(token.key) : undefined
  }
  return found.length > 0 ? found : undefined
}

export function findAt(matches: Matches, at: number, kind: string): Found | undefined {
  const found = matches[at]
  if (!found) return undefined
  for (const item of found) if (item.kind === kind) return item
  return undefined
}

/** The longest lexeme of a kind that ends just before token `to`, at most six tokens long. */
export function findEndingAt(matches: Matches, to: number, kind: string): Found | undefined {
  for (let from = Math.max(0, to - 6); from < to; from += 1) {
    const found = matches[from]
    if (!found) continue
    for (const item of found) if (item.kind === kind && item.to === to) return item
  }
  return undefined
}
