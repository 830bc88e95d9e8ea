import { defineModel, on, type BlockingRule, type LinkScope, type Model } from '@recount/link'
import { blockingKeys, type BlockingKey } from './blocking-keys.ts'
import type { ComparedColumn } from './compared-columns.ts'
import { compareColumn } from './usual-comparisons.ts'

/** A model to begin with, for the columns that are compared. */
export interface StartingModel {
  /** Its rules are the keys one by one, so that records are prepared for any two of them. */
  readonly model: Model
  /** Keys by which rules may be made, the most telling first. */
  readonly keys: readonly BlockingKey[]
  /** What holds for records of the same thing alone, for the prior. */
  readonly sure: readonly BlockingRule[]
}

/** What columns are compared by. Nothing where none is comparable, or no rule can be made. */
export function startModel(
  compared: readonly ComparedColumn[],
  id: string,
  scope: LinkScope,
): StartingModel | undefined {
  const keys = blockingKeys(compared)
  if (keys.length === 0) return undefined
  const comparisons = compared.map(compareColumn)
  const blocking = keys.flatMap(({ whole, start }) => (start === null ? [on(whole)] : [on(whole), on(start)]))
  return { model: defineModel({ id, scope, comparisons, blocking }), keys, sure: listSure(compared, keys) }
}

/** The consonants of names, and a date, or else all that there is beside them; an e-mail address where there are no names. */
function listSure(
  compared: readonly ComparedColumn[],
  keys: readonly BlockingKey[],
): readonly BlockingRule[] {
  const wholes = (kinds: readonly ComparedColumn['kind'][]) =>
    keys.filter(({ kind }) => kinds.includes(kind)).map(({ whole }) => whole)
  const full = wholes(['name'])
  const names = full.length > 0 ? full : wholes(['given', 'surname'])
  if (names.length === 0) return wholes(['email', 'national']).map((key) => on(key))
  const dates = wholes(['born', 'died', 'date'])
  if (dates.length > 0) return dates.map((date) => on(...names, date))
  const others = wholes(['age', 'place'])
  return others.length + names.length > 1 || compared.length === 1 ? [on(...names, ...others)] : []
}
