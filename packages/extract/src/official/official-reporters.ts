import { isMark, type View } from '../text/view.ts'
import type { OfficialPack } from './official-pack.ts'
import type { OfficialReporter } from './official-statement.ts'
import { findPatternAt, type WordPattern } from './word-patterns.ts'

/** Who brought the report: "via self-report", "via social media report:", "via Human Rights Watch." */
export function readReporter(view: View, from: number, pack: OfficialPack): OfficialReporter | null {
  for (let at = from; at < view.tokens.length; at += 1) {
    const via = findPatternAt(view.tokens, at, pack.via)
    if (via) return reporterOf(view, via.to, pack)
  }
  return null
}

function reporterOf(view: View, from: number, pack: OfficialPack): OfficialReporter | null {
  const to = endOfReporter(view, from)
  if (to === from) return null
  const kind = kindOf(view, from, pack)
  const end = kind === 'named' ? withoutNoun(view, from, to, pack.reportNouns) : to
  const span = { start: view.tokens[from]!.start, end: view.tokens[end - 1]!.end }
  return { kind, name: view.text.slice(span.start, span.end).replace(/\s+/g, ' '), ...span }
}

const longestReporter = 9

function endOfReporter(view: View, from: number): number {
  let to = from
  while (to - from < longestReporter && to < view.tokens.length && !isMark(view, to, '.', ':', ',', ';', '"'))
    to += 1
  return to
}

function kindOf(view: View, from: number, { reporters }: OfficialPack): OfficialReporter['kind'] {
  if (findPatternAt(view.tokens, from, reporters.self)) return 'self'
  return findPatternAt(view.tokens, from, reporters.media) ? 'media' : 'named'
}

function withoutNoun(view: View, from: number, to: number, nouns: readonly WordPattern[]): number {
  const isNoun = findPatternAt(view.tokens, to - 1, nouns)?.to === to
  return isNoun && to - 1 > from ? to - 1 : to
}
