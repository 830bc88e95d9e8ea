import { EstimateError } from '../estimate-error.ts'
import { countBits } from '../overlaps/patterns.ts'
import { type LoglinearModel, modelOfTerms } from './model.ts'

/** Which models to list. */
export interface ModelListOptions {
  /** The most lists in one interaction: 2 is pairs. One less than the lists is every model. */
  readonly order: number
  /** More models than this are refused: 40,000. */
  readonly budget?: number
}

/**
 * Every hierarchical model of so many lists with all main effects and no interaction of more than `order` lists, but for the
 * saturated one, the simplest first: 8 of three lists, 113 of four, 6,893 of five; pairs only: 64 of four, 1,024 of five, 32,768 of
 * six. An EstimateError where there are more than the budget.
 */
export function listModels(
  lists: number,
  { order, budget = 40_000 }: ModelListOptions,
): readonly LoglinearModel[] {
  checkPairs(lists, order, budget)
  const models: LoglinearModel[] = []
  for (const terms of eachFamily(lists, Math.min(order, lists - 1))) {
    models.push(modelOfTerms(lists, terms))
    if (models.length > budget) throw tooMany(`more than ${inWords(budget)}`, lists, order, budget)
  }
  return models.sort((one, other) => one.terms.length - other.terms.length)
}

function checkPairs(lists: number, order: number, budget: number): void {
  const pairs = 2 ** ((lists * (lists - 1)) / 2)
  if (order < 2 || lists < 3 || pairs <= budget) return
  const isExact = order === 2 && pairs < wordy
  throw tooMany(isExact ? inWords(pairs) : `more than ${inWords(pairs)}`, lists, order, budget)
}

function tooMany(models: string, lists: number, order: number, budget: number): EstimateError {
  return new EstimateError(
    'budget',
    `There are ${models} hierarchical models of ${lists} lists with interactions of up to ${order} lists; at most ${inWords(budget)} are fitted.`,
    order > 2
      ? 'Ask for order 2, state one model, merge lists that report from the same source, or raise the budget.'
      : 'State one model, select stepwise, merge lists that report from the same source, or raise the budget.',
  )
}

function inWords(number: number): string {
  return number < wordy ? number.toLocaleString('en') : `10^${Math.floor(Math.log10(number))}`
}

/** From so many on the digits say nothing. */
const wordy = 1e15

/** Families of sets closed under taking subsets: some pairs, then some of the triples whose pairs are all in, and so on. */
function* eachFamily(lists: number, order: number): Generator<ReadonlySet<number>> {
  const mainEffects = new Set([0])
  for (let list = 0; list < lists; list++) mainEffects.add(1 << list)
  yield* eachExtension(mainEffects, lists, { size: 2, order })
}

function* eachExtension(
  terms: ReadonlySet<number>,
  lists: number,
  { size, order }: { readonly size: number; readonly order: number },
): Generator<ReadonlySet<number>> {
  const open = size > order ? [] : listOpen(terms, lists, size)
  if (open.length === 0) {
    yield terms
    return
  }
  for (let chosen = 0; chosen < 2 ** open.length; chosen++) {
    const more = open.filter((_, at) => Math.floor(chosen / 2 ** at) % 2 === 1)
    if (more.length === 0) yield terms
    else yield* eachExtension(new Set([...terms, ...more]), lists, { size: size + 1, order })
  }
}

/** Sets of this size whose every part is a term. */
export function listOpen(terms: ReadonlySet<number>, lists: number, size: number): number[] {
  const open: number[] = []
  for (let set = 1; set < 2 ** lists; set++) {
    if (countBits(set) === size && isOpen(set, terms)) open.push(set)
  }
  return open
}

function isOpen(set: number, terms: ReadonlySet<number>): boolean {
  for (let rest = set; rest !== 0; rest &= rest - 1) {
    if (!terms.has(set ^ (rest & -rest))) return false
  }
  return true
}
