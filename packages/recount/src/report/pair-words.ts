import type { PairDecision } from '@recount/claims'

/** What a decision about a pair says, as a sentence without its stop. */
export function sayPairDecision({ link, left, right, same, weight }: PairDecision): string {
  const verdict = same ? 'are the same' : 'are not the same'
  const model = weight === null ? '' : `; the model’s weight was ${weight.toFixed(1)}`
  return `Decided that ${shorten(left)} and ${shorten(right)} ${verdict} (${link}${model})`
}

/** How much of a hash in a record's key is shown. */
const hashShown = 12

function shorten(key: string): string {
  return key.replaceAll(/[0-9a-f]{64}/g, (hash) => hash.slice(0, hashShown))
}
