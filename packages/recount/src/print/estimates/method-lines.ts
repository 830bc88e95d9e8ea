import type { ToldEstimate } from '@recount/estimate'
import { methodNames } from '../../report/estimates/method-names.ts'
import { sayRange, saySum } from '../../report/estimates/range-words.ts'
import { sayMany, sayNumber } from '../../report/wording.ts'
import { fill, table } from '../layout.ts'
import { printable } from '../printable.ts'
import type { EstimateLook } from './estimate-look.ts'
import { renderFindings } from './finding-lines.ts'

/** A method: the estimate, or that it is refused; what it assumes; what the gates say of it; what it becomes under other settings. */
export function renderMethod(estimate: ToldEstimate, look: EstimateLook): string {
  const { method, form, assumption, outcome, findings } = estimate
  const { paint, width, isBrief, hasAssumptions } = look
  const sum = saySum(estimate)
  const told = outcome === 'refused' ? findings.filter(({ severity }) => severity === 'refuse') : findings
  const linkage = sayLinkage(estimate)
  const chains = sayChains(estimate)
  return [
    fill(`${paint('bold', methodNames[method])}: ${printable(form)}`, width),
    fill(
      sum === null
        ? `documented ${sayNumber(estimate.documented)} (counted); no estimate is given`
        : paint('bold', sum),
      width,
      '  ',
    ),
    ...(told.length === 0 ? [] : [renderFindings(told, look, '  ')]),
    ...(linkage === null ? [] : [fill(linkage, width, '  ')]),
    ...((outcome === 'refused' && isBrief) || !hasAssumptions
      ? []
      : [fill(`assumes: ${printable(assumption)}`, width, '  ')]),
    ...(chains === null || isBrief ? [] : [fill(paint('dim', chains), width, '  ')]),
    ...(isBrief ? [] : renderSensitivity(estimate, look)),
  ].join('\n')
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
