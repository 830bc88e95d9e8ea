import type { Estimate } from '@recount/estimate'

/**
 * What every estimate of every table has to hold to, as far as it does not: finite numbers in order at or above the floor, or none at
 * all with a refusal first; sentences that are sentences.
 */
export function listFaults({
  outcome,
  documented,
  total,
  undocumented,
  findings,
}: Estimate): readonly string[] {
  const spoken = findings.filter(
    ({ words }) => !/^[A-Z].*[.?]$/.test(words) || /NaN|Infinity|undefined/.test(words),
  )
  const told = spoken.map(({ words }) => `no sentence: ${words}`)
  if (total === null || undocumented === null) {
    const isSaid = outcome === 'refused' && findings[0]?.severity === 'refuse'
    return [
      ...told,
      ...(isSaid && total === null && undocumented === null ? [] : ['no number, and no refusal']),
    ]
  }
  const { low, point, high } = total
  return [
    ...told,
    ...([low, point, high].every(Number.isFinite) ? [] : [`not finite: ${low} ${point} ${high}`]),
    ...(documented <= low && low <= point && point <= high ? [] : [`out of order: ${low} ${point} ${high}`]),
    ...(undocumented.point === point - documented ? [] : [`does not add up: ${undocumented.point}`]),
    ...(outcome === 'refused' ? ['a number in spite of a refusal'] : []),
  ]
}
