import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BreakdownBasis, BreakdownKind, DisagreementKind } from '../src/index.ts'

/**
 * A labelled disagreement: each figure of `a` with each of `b`. A `directed` one goes from a to b. `optional` ones are true
 * but told already by another, so neither asked for nor punished. `believed` is the reading that the articles settle.
 */
export interface RelationLabel {
  readonly kind: DisagreementKind
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly directed?: boolean
  readonly optional?: boolean
  readonly believed?: string | null
  readonly why: string
}

/** Labelled parts of a whole, and what their sum tells. */
export interface BreakdownLabel {
  readonly whole: string
  readonly parts: readonly string[]
  readonly kind: BreakdownKind
  readonly by: BreakdownBasis
  readonly holds: 'holds' | 'fails' | 'cannot tell'
  readonly why: string
}

/** What must not be said of any figure of `a` and any of `b`: these kinds, `same statement`, or anything at all. */
interface NegativeLabel {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly not: readonly (DisagreementKind | 'same statement' | 'any')[]
  readonly why: string
}

/** True and tempting relations among the labelled figures of the seed articles; figures go by article and order. */
export interface RelationLabels {
  readonly figures: Readonly<Record<string, { readonly number: string; readonly about: string }>>
  readonly statements: readonly {
    readonly name: string
    readonly figures: readonly string[]
    readonly why: string
  }[]
  /** Figures that may but need not be counted to a statement. */
  readonly maybeOneStatement: readonly {
    readonly a: readonly string[]
    readonly b: readonly string[]
    readonly why: string
  }[]
  readonly relations: readonly RelationLabel[]
  readonly breakdowns: readonly BreakdownLabel[]
  readonly negatives: readonly NegativeLabel[]
}

/** Reads the labels of `seed-relations.json`. */
export function readRelationLabels(): RelationLabels {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'seed-relations.json'), 'utf8')) as RelationLabels
}
