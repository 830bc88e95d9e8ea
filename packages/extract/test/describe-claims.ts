import type { Claim } from '@recount/claims'

const list = (names: readonly { readonly name: string }[]): string =>
  names.map((item) => item.name).join(' + ') || '–'

function countWords({ count }: Claim): string {
  const { form, min, max, words } = count
  const bounds = form === 'vague' ? '' : ` ${min ?? '·'}${min === max ? '' : `…${max ?? '·'}`}`
  return `${form}${bounds} “${words}”`
}

function periodWords({ period, asOf, statedOn }: Claim): string {
  const span = period
    ? period.from === period.to
      ? period.from
      : `${period.from ?? '·'}/${period.to ?? '·'}`
    : '–'
  return `${span}${asOf ? ` as of ${asOf}` : ''}${statedOn ? ` stated ${statedOn}` : ''}`
}

/** Claims as lines a reviewer can read in a diff: what, how many, of whom; who says so, who did it; where, when, how it stands. */
export function describeClaims(claims: readonly Claim[]): string {
  const numbers = new Map(claims.map((claim, index) => [claim.id, index + 1]))
  const lines = claims.map((claim, index) => {
    const part = claim.partOf ? ` (part of ${numbers.get(claim.partOf)})` : ''
    const relay = claim.relay.length > 0 ? ` via ${list(claim.relay)}` : ''
    const line = claim.bookLine ? `; ledger line: ${claim.bookLine}` : ''
    return [
      `${index + 1}. ${claim.measure} ${countWords(claim)} ${claim.victims ?? '–'}${part}${line}`,
      `   says: ${claim.claimant?.name ?? '–'}${relay}; did: ${list(claim.perpetrators)}; in: ${list(claim.places)}`,
      `   when: ${periodWords(claim)}; stance: ${claim.stance}; read by: ${claim.readings.measure?.[0]?.rule ?? '–'}`,
    ].join('\n')
  })
  return `${lines.join('\n')}\n`
}
