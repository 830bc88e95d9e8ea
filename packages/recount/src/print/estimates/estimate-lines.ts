import type { ToldAnswer, ToldEstimate, ToldStratum } from '@recount/estimate'
import { isLowerBound, sayPercent, sayRange } from '../../report/estimates/method-words.ts'
import { sayMany, sayNumber } from '../../report/wording.ts'
import { renderEstimatePicture } from '../estimate-picture.ts'
import { alignRight, fill, table } from '../layout.ts'
import { printable } from '../printable.ts'
import type { EstimateLook } from './estimate-look.ts'
import { renderFindings } from './finding-lines.ts'
import { renderMethods } from './method-lines.ts'
import { renderOverlaps } from './overlap-table.ts'

/**
 * An answer: per stratum the documented on a line of its own, lists and overlaps, each method with its assumption and what the gates say,
 * the methods against each other; then all strata together.
 */
export function renderAnswer({ strata, sums }: ToldAnswer, level: number, look: EstimateLook): string {
  const { width, paint } = look
  const foot = `[a to b] holds the middle ${sayPercent(level)} of what the method, its assumption granted, leaves open; whether the assumption holds no overlap of lists can show.`
  return [
    ...strata.map((stratum, at) => renderStratum(stratum, strata.length > 1, assuming(look, at === 0))),
    ...(sums.length === 0 ? [] : [renderSums(sums, strata, look)]),
    fill(paint('dim', foot), width),
  ].join('\n\n')
}

/** In short, an assumption is told once. */
function assuming(look: EstimateLook, isFirst: boolean): EstimateLook {
  return { ...look, hasAssumptions: isFirst || !look.isBrief }
}

function renderStratum(stratum: ToldStratum, isNamed: boolean, look: EstimateLook): string {
  const { name, overlaps, estimates, findings } = stratum
  const { paint, width } = look
  return [
    [
      ...(isNamed ? [paint('bold', printable(name))] : []),
      fill(paint('bold', sayDocumented(stratum)), width),
    ].join('\n'),
    renderOverlaps(overlaps, look),
    ...renderMethods(estimates, look),
    ...renderPicture(stratum, look),
    ...(findings.length === 0 ? [] : [renderFindings(findings, look, '')]),
  ].join('\n\n')
}

/** The methods against each other, where any gives a number. */
function renderPicture(stratum: ToldStratum, { width }: EstimateLook): readonly string[] {
  if (stratum.estimates.every(({ total }) => total === null)) return []
  const [, ...lines] = renderEstimatePicture({ strata: [stratum], sums: [] }, width)
    .trimEnd()
    .split('\n')
  return [[fill('the methods against each other, documented included:', width), ...lines].join('\n')]
}

function sayDocumented({ overlaps, replicates, estimates }: ToldStratum): string {
  const counted = estimates[0]?.documented ?? overlaps.documented
  const spread = estimates[0]?.replicates?.documented
  const range =
    spread === undefined || spread.low === spread.high
      ? ''
      : `; up to ${sayNumber(spread.high)}, as the linkage is taken`
  const of = replicates > 1 ? `, ${sayMany(replicates, 'replicate')} of the linkage` : ''
  return `documented: ${sayNumber(counted)} (counted${range}), on ${sayMany(overlaps.lists.length, 'list')}${of}`
}

/** Over all strata: a row a stratum, then what the methods give for all together, or why they don't. */
function renderSums(
  sums: readonly ToldEstimate[],
  strata: readonly ToldStratum[],
  look: EstimateLook,
): string {
  const { paint, width } = look
  const documented = alignRight([
    'documented',
    ...strata.map(({ estimates, overlaps }) => sayNumber(estimates[0]?.documented ?? overlaps.documented)),
  ])
  const columns = sums.map(({ method }, at) =>
    alignRight([method, ...strata.map(({ estimates }) => sayTotal(estimates[at]))]),
  )
  const names = ['', ...strata.map(({ name }) => printable(name))]
  const blank = names.map(() => '')
  const rows = names.map((_, at) => [names, documented, ...columns, blank].map((column) => column[at] ?? ''))
  return [
    fill(paint('bold', `All ${sayMany(strata.length, 'stratum', 'strata')}`), width),
    `${fill('documented (counted), and documented and undocumented together by method (estimated; ! with a warning)', width, '  ')}\n${table(rows, width, '  ')}`,
    ...renderMethods(
      sums.map((sum) => bareSum(sum, strata.length)),
      { ...look, isBrief: true },
    ),
  ].join('\n\n')
}

/** The strata's own forms and notes stand under the strata. */
function bareSum(sum: ToldEstimate, strata: number): ToldEstimate {
  const findings = sum.findings.filter(({ severity }) => severity !== 'note')
  return Object.assign({}, sum, { form: `the sum over ${sayMany(strata, 'stratum', 'strata')}`, findings })
}

function sayTotal(estimate: ToldEstimate | undefined): string {
  if (estimate === undefined) return ''
  const { total, outcome, method } = estimate
  if (total === null) return 'refused'
  return `${isLowerBound(method) ? '≥ ' : ''}${sayRange(total)}${outcome === 'warned' ? ' !' : '  '}`
}

/** One line that says what came of it: "4 methods on 3 strata: 9 given, 2 with a warning, 1 refused". */
export function sayOutcomes({ strata }: ToldAnswer): string {
  const all = strata.flatMap(({ estimates }) => estimates)
  const count = (outcome: ToldEstimate['outcome']) => all.filter((one) => one.outcome === outcome).length
  const methods = strata[0]?.estimates.length ?? 0
  return `${sayMany(methods, 'method')} on ${sayMany(strata.length, 'stratum', 'strata')}: ${count('given')} given, ${count('warned')} with a warning, ${count('refused')} refused`
}
