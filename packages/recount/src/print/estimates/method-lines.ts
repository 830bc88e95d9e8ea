import type { ToldEstimate } from '@recount/estimate'
import {
  isLowerBound,
  nameMethod,
  sayInterval,
  sayRange,
  sayWhole,
} from '../../report/estimates/method-words.ts'
import { sayMany, sayNumber } from '../../report/wording.ts'
import { alignRight, fill, table } from '../layout.ts'
import { printable } from '../printable.ts'
import type { EstimateLook } from './estimate-look.ts'
import { renderFindings } from './finding-lines.ts'

/** Methods one after the other; those that refuse in the same words together. */
export function renderMethods(estimates: readonly ToldEstimate[], look: EstimateLook): readonly string[] {
  const groups = Map.groupBy(estimates, (estimate) =>
    estimate.outcome === 'refused' ? JSON.stringify(listRefusals(estimate)) : estimate.method,
  )
  return [...groups.values()].map((group) => {
    const [first, ...others] = group as [ToldEstimate, ...ToldEstimate[]]
    return others.length === 0 ? renderMethod(first, look) : renderRefused(first, group, look)
  })
}

/** Several methods that refuse for the same reasons. */
function renderRefused(first: ToldEstimate, group: readonly ToldEstimate[], look: EstimateLook): string {
  const names = group.map(({ method }) => nameMethod(method)).join('; ')
  return [
    fill(look.paint('bold', names), look.width),
    fill(sayNone(first), look.width, '  '),
    renderFindings(listRefusals(first), look, '  '),
  ].join('\n')
}

function listRefusals({ findings }: ToldEstimate): ToldEstimate['findings'] {
  return findings.filter(({ severity }) => severity === 'refuse')
}

function sayNone({ documented }: ToldEstimate): string {
  return `documented ${sayNumber(documented)} (counted); no estimate is given`
}

/** A method: the estimate, or that it is refused; what it assumes; what the gates say of it; what it becomes under other settings. */
function renderMethod(estimate: ToldEstimate, look: EstimateLook): string {
  const { method, form, assumption, outcome, findings } = estimate
  const { paint, width, isBrief, hasAssumptions } = look
  const told = outcome === 'refused' ? listRefusals(estimate) : findings
  const linkage = sayLinkage(estimate)
  const chains = sayChains(estimate)
  return [
    fill(`${paint('bold', nameMethod(method))}: ${printable(form)}`, width),
    renderSum(estimate, look),
    ...(told.length === 0 ? [] : [renderFindings(told, look, '  ')]),
    ...(linkage === null ? [] : [fill(linkage, width, '  ')]),
    ...(outcome === 'refused' || !hasAssumptions
      ? []
      : [fill(`assumes: ${printable(assumption)}`, width, '  ')]),
    ...(chains === null || isBrief ? [] : [fill(paint('dim', chains), width, '  ')]),
    ...(isBrief ? [] : renderSensitivity(estimate, look)),
  ].join('\n')
}

/** Documented and undocumented under each other, each called what it is; or that there is no estimate. */
function renderSum(estimate: ToldEstimate, { paint, width }: EstimateLook): string {
  const { method, documented, undocumented, total } = estimate
  if (undocumented === null || total === null) return fill(sayNone(estimate), width, '  ')
  const least = isLowerBound(method) ? ', at least' : ''
  const points = alignRight([documented, undocumented.point, total.point].map(sayWhole))
  const rows = [
    ['documented', points[0] ?? '', '', 'counted'],
    ['+ undocumented', points[1] ?? '', sayInterval(undocumented), `estimated${least}`],
    ['= together', points[2] ?? '', sayInterval(total), `counted and estimated${least}`],
  ]
  const lines = table(rows, width, '  ').split('\n')
  return lines.map((line) => paint('bold', line)).join('\n')
}

function sayLinkage({ replicates }: ToldEstimate): string | null {
  if (replicates === undefined || replicates.linkageShare === null) return null
  const share = Math.round(100 * replicates.linkageShare)
  return `over ${sayMany(replicates.count, 'replicate')} of the linkage, ${replicates.refused === 0 ? 'none' : sayNumber(replicates.refused)} of them refused; ${share} % of the uncertainty is how the records were linked`
}

function sayChains({ chains }: ToldEstimate): string | null {
  if (chains === undefined || chains === null) return null
  const { each, sweeps, rHat, effectiveBulk, effectiveTail } = chains
  const effective = sayNumber(Math.floor(Math.min(effectiveBulk, effectiveTail)))
  return `${sayMany(each.length, 'chain')} of ${sayNumber(sweeps)} sweeps, R-hat ${rHat === null ? 'unknown' : rHat.toFixed(3)}, ${effective} effective draws`
}

function renderSensitivity({ sensitivity }: ToldEstimate, { width }: EstimateLook): readonly string[] {
  const given = sensitivity.filter(({ total }) => total !== null)
  if (given.length === 0) return []
  const rows = sensitivity.map(({ setting, total }) => [
    printable(setting),
    total === null ? 'no number' : sayRange(total),
  ])
  return [
    fill('documented and undocumented together, under other settings:', width, '  '),
    table(rows, width, '    '),
  ]
}
