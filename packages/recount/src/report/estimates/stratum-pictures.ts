import type { ToldEstimate, ToldStratum } from '@recount/estimate'
import { sayMany, sayNumber } from '../wording.ts'
import { drawCoverage, listCoverage } from './draw-coverage.ts'
import { drawDensities, listSpread } from './draw-densities.ts'
import { drawMethods } from './draw-methods.ts'
import { countColumns, drawOverlaps } from './draw-overlaps.ts'
import { isGrave, listSentences } from './gate-sentences.ts'
import { sayPercent } from './method-words.ts'
import { pictureWidths, type Picture, type PictureWidth } from './picture.ts'

/** The pictures of a stratum: methods against each other, how their totals are spread, coverage of the lists, and overlaps. */
export function drawStratum(stratum: ToldStratum, width: PictureWidth): readonly Picture[] {
  const { name, overlaps, estimates, findings } = stratum
  return [
    ...drawTotals({ name, estimates, findings }, width),
    ...drawShares(stratum, width),
    ...(overlaps.patterns.length === 0 ? [] : [drawPatterns(stratum, width)]),
  ]
}

/** The pictures that need estimates alone: those of a stratum, or of the sums over all strata. */
export function drawTotals(
  { name, estimates, findings }: Pick<ToldStratum, 'name' | 'estimates' | 'findings'>,
  width: PictureWidth,
): readonly Picture[] {
  const pixels = pictureWidths[width]
  const densities = drawDensities(estimates, name, pixels)
  const methods: Picture = {
    kind: 'methods',
    title: 'Method against method',
    svg: drawMethods(estimates, name, pixels),
    key: keyOf(estimates),
    sentences: listSentences(estimates, findings).filter(isGrave),
  }
  return densities === null ? [methods] : [methods, nameDensities(densities, estimates)]
}

function keyOf(estimates: readonly ToldEstimate[]): string {
  const floor = 'The thick line is where the documented end, who are counted.'
  if (estimates.every(({ total }) => total === null)) return `${floor} Nothing is said of the undocumented.`
  return `${floor} Each mark is an estimate of all, the documented included; the line through it is its ${sayLevel(estimates)} interval. What lies between the thick line and the mark is the undocumented, who are estimated.`
}

function nameDensities(svg: string, estimates: readonly ToldEstimate[]): Picture {
  const told = estimates.filter(
    (estimate) => listSpread([estimate]).length > 0 || estimate.outcome === 'refused',
  )
  return {
    kind: 'densities',
    title: 'How the estimates are spread',
    svg,
    key: 'The solid bar is the documented, who are counted. The outlined hill is how probable each total is by the method and its assumption; each hill is drawn to the same height.',
    sentences: listSentences(told).filter(isGrave),
  }
}

function sayLevel(estimates: readonly ToldEstimate[]): string {
  const levels = new Set(estimates.flatMap(({ total }) => total?.level ?? []))
  return [...levels].map(sayPercent).join(' or ')
}

function drawShares({ name, overlaps, estimates }: ToldStratum, width: PictureWidth): readonly Picture[] {
  const svg = drawCoverage(overlaps, estimates, name, pictureWidths[width])
  if (svg === null) return []
  const methods = new Set(listCoverage(1, estimates).map(({ method }) => method))
  return [
    {
      kind: 'coverage',
      title: 'Coverage of each list',
      svg,
      key: 'How much of the estimated total each list holds. The total is estimated, so these shares are too.',
      sentences: listSentences(estimates.filter(({ method }) => methods.has(method))).filter(isGrave),
    },
  ]
}

const ofTables: ReadonlySet<string> = new Set([
  'few-lists',
  'empty-list',
  'no-overlap',
  'nested-list',
  'all-overlap',
  'thin',
])

function drawPatterns({ name, overlaps, estimates }: ToldStratum, width: PictureWidth): Picture {
  const pixels = pictureWidths[width]
  const left = overlaps.patterns.slice(countColumns(overlaps, pixels))
  const people = left.reduce((sum, { count }) => sum + count, 0)
  const rest =
    left.length === 0
      ? ''
      : ` ${sayMany(left.length, 'rarer pattern')} with ${sayNumber(people)} in all ${left.length === 1 ? 'is' : 'are'} not drawn.`
  const about = estimates.map((estimate) => ({
    ...estimate,
    findings: estimate.findings.filter(({ gate }) => ofTables.has(gate)),
  }))
  return {
    kind: 'overlaps',
    title: 'How the lists overlap',
    svg: drawOverlaps(overlaps, name, pixels),
    key: `Documented only. Each column is so many individuals found on exactly the lists with a dot.${rest}`,
    sentences: listSentences(about).filter(isGrave),
  }
}
