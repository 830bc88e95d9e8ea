import { sayMany } from '../wording.ts'
import type { AskedEstimate, EstimateSource } from './kept-estimate.ts'

/** What an answer was made from, in a sentence. */
export function saySource(source: EstimateSource): string {
  if (source.from === 'counts') {
    const names = source.files.map(({ name }) => name).join(', ')
    return `Made from the counts in ${names}${source.files.length > 1 ? ', replicates of one linkage' : ''}.`
  }
  const { link, lists, by, replicates, atLeast } = source
  const strata = by.length === 0 ? '' : `, strata by ${by.join(' and ')}`
  const taken =
    replicates > 1
      ? `${sayMany(replicates, 'replicate')} of the linkage were drawn and combined`
      : `pairs of probability ${atLeast} or more are taken for one person`
  return `Made from the link ${link} of the lists ${lists.join(', ')}${strata}; ${taken}.`
}

/** What was asked of the methods, in a sentence: it makes the same answer again. */
export function sayAsked({ methods, seed, options }: AskedEstimate): string {
  const besides = Object.entries(options).map(([name, value]) => `${name} ${value}`)
  return `Asked of ${methods.join(', ')} with the seed ${seed}${besides.map((said) => `; ${said}`).join('')}.`
}
