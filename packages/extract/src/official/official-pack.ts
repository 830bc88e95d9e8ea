import type { PositionCode, RejectionReason } from '@recount/claims'
import type { LanguagePack } from '../pack/language-pack.ts'
import { compilePack, type CompiledPack } from '../text/compiled-pack.ts'
import { addActors } from '../who/actor-lexicon.ts'
import { compilePatterns, type WordPattern } from './word-patterns.ts'

/** A verdict with its patterns ready for matching. */
export interface Verdict {
  readonly position: PositionCode
  readonly reason: RejectionReason | null
  readonly patterns: readonly WordPattern[]
}

/** A language pack made ready for official statements. */
export interface OfficialPack {
  readonly pack: CompiledPack
  readonly months: readonly (readonly string[])[]
  readonly relations: Readonly<Record<'in' | 'near' | 'between', readonly WordPattern[]>>
  readonly via: readonly WordPattern[]
  readonly reporters: Readonly<Record<'self' | 'media', readonly WordPattern[]>>
  readonly reportNouns: readonly WordPattern[]
  readonly verdicts: readonly Verdict[]
}

/** Builds what the reader of official statements looks for. */
export function compileOfficial(language: LanguagePack): OfficialPack {
  const { relations, via, reporters, reportNouns, verdicts } = language.official
  return {
    pack: compilePack(language, (lexicon) => addActors(lexicon, [], language.bodies)),
    months: language.time.months,
    relations: {
      in: compilePatterns(relations.in),
      near: compilePatterns(relations.near),
      between: compilePatterns(relations.between),
    },
    via: compilePatterns(via),
    reporters: { self: compilePatterns(reporters.self), media: compilePatterns(reporters.media) },
    reportNouns: compilePatterns(reportNouns),
    verdicts: verdicts.map(({ position, reason, patterns }) => ({
      position,
      reason,
      patterns: compilePatterns(patterns),
    })),
  }
}
