import {
  bootstrapInterval,
  listModels,
  loglinear,
  openFitter,
  stepwise,
  type BootstrapInterval,
  type Fitter,
  type LoglinearModel,
  type LoglinearOptions,
  type Overlaps,
  type StepwiseOptions,
} from '@recount/estimate'
import { exact, type Figure, type Target } from './target.ts'

/** Published figures of log-linear models: Ball et al. 2002; Binette & Steorts 2022; Chan et al. 2021; Silverman et al. 2024. */
export const loglinearTargets: readonly Target[] = [
  {
    method: 'loglinear, all orders',
    table: 'kosovo',
    measure: (overlaps) => {
      const { detail, total } = loglinear(overlaps)
      const [best, second, third, fourth] = detail.models
      return [
        { name: 'models', published: 113, is: detail.considered, within: 0 },
        { name: 'best', published: '[123,14,34]', is: best?.name ?? null, within: 0 },
        exact('total', 10_356.52, best?.total),
        // As Ball et al. 2002 have it, whose likelihood is not known.
        { name: 'low', published: 9002, is: total?.low ?? null, within: 0.002 * 9002 },
        { name: 'high', published: 12_122, is: total?.high ?? null, within: 0.002 * 12_122 },
        exact('standard error', 785.9, best?.error),
        { name: 'deviance', published: 9.32267, is: best?.deviance ?? null, within: 5e-6 },
        { name: 'AIC', published: 132.7467, is: best?.aic ?? null, within: 5e-5 },
        { name: 'BIC', published: 203.0296, is: best?.bic ?? null, within: 5e-5 },
        exact('second total', 12_740.97, second?.total),
        exact('third total', 18_393.31, third?.total),
        exact('fourth total', 9824.17, fourth?.total),
      ]
    },
  },
  bestByBic('kosovo', 2, 14_341.66),
  bestByBic('korea3', 2, 157.17),
  bestByBic('uk5', 4, 25_311.29),
  bestByBic('uk5', 2, 22_991.33),
  independence('uk5', [13_444.13, 12_004.03, 15_160.33]),
  independence('netherlands5', [52_923.89, 48_640.87, 57_776.91]),
  independence('neworleans5', [1034.15, 673.49, 1771.3]),
  independence('westernus5', [2007.14, 1440.52, 2971.43]),
  independence('australia4', [827.17, 725.5, 964.05]),
  selected('uk5', {}, 11_312.99),
  selected('neworleans8', {}, 1183.69),
  selected('neworleans5', {}, 1034.15),
  selected('westernus5', {}, 2483.38),
  selected('australia4', {}, 6496.01),
  selected('netherlands5', {}, 121_521.61),
  selected('kosovo', { search: 'downhill' }, 10_357, 0.5),
  selected('kosovo', { search: 'downhill', order: 2 }, 14_342, 0.5),
  selected('uk5', { search: 'downhill' }, 12_262, 0.5),
  selected('uk6', { search: 'downhill' }, 12_350, 0.5),
  resampled('neworleans8', 717, 1657),
  resampled('neworleans5', 589, 1703),
  resampled('westernus5', 1293, 3670),
  resampled('uk5', 9366.86, 15_219.25),
  {
    method: 'BIC among the best, BCa',
    table: 'kosovo',
    measure: (overlaps) =>
      [
        [1, 9100, 12_000],
        [5, 8500, 17_000],
        [10, 6900, 18_000],
      ].flatMap(([top = 0, low = 0, high = 0]) => measureTop(overlaps, top, [low, high])),
  },
]

function bestByBic(table: string, order: number, total: number): Target {
  const options: LoglinearOptions = { order }
  const measure = (overlaps: Overlaps): readonly Figure[] => [
    exact('total', total, loglinear(overlaps, options).detail.models[0]?.total),
  ]
  return { method: `loglinear, order ${order}`, table, measure }
}

function independence(table: string, [point = 0, low = 0, high = 0]: readonly number[]): Target {
  const measure = (overlaps: Overlaps): readonly Figure[] => {
    const model = `[${overlaps.lists.map((_, list) => list + 1).join(',')}]`
    const { total } = loglinear(overlaps, { model })
    return [
      exact('total', point, total?.point),
      // The peers' profile likelihood differs a little from Cormack's: within a hundredth and a half.
      { name: 'low', published: low, is: total?.low ?? null, within: 0.015 * low },
      { name: 'high', published: high, is: total?.high ?? null, within: 0.015 * high },
    ]
  }
  return { method: 'independence', table, measure }
}

function selected(table: string, options: StepwiseOptions, total: number, within = 0.005): Target {
  const measure = (overlaps: Overlaps): readonly Figure[] => {
    const is = stepwise(overlaps, { ...options, replicates: 20 }).detail?.fit.maximum?.total ?? null
    return [{ name: 'total', published: total, is, within }]
  }
  const { search = 'stepwise', order } = options
  return { method: `${search}${order === undefined ? '' : `, order ${order}`}`, table, measure }
}

function resampled(table: string, low: number, high: number): Target {
  const measure = (overlaps: Overlaps): readonly Figure[] =>
    compareEnds(
      [low, high],
      '',
      (seed) => stepwise(overlaps, { seed, resample: 'documented' }).detail?.bootstrap ?? null,
    )
  return { method: 'stepwise, BCa', table, measure }
}

/** The published ends are one draw of what other seeds give too: within three of their standard deviations of the mean. */
function compareEnds(
  published: readonly [number, number],
  prefix: string,
  bootstrap: (seed: number) => BootstrapInterval | null,
  rounding = 0,
): readonly Figure[] {
  const drawn = Array.from({ length: 10 }, (_, at) => bootstrap(at + 1)?.bca)
  return (['low', 'high'] as const).map((end, at) => {
    const ends = drawn.map((one) => one?.[end] ?? NaN)
    const is = ends.reduce((sum, one) => sum + one, 0) / ends.length
    const variance = ends.reduce((sum, one) => sum + (one - is) ** 2, 0) / (ends.length - 1)
    const within = 3 * Math.sqrt(variance * (1 + 1 / ends.length)) + rounding
    return { name: `${prefix}${end}`, published: published[at] as number, is, within }
  })
}

/** The model is selected by BIC again in every replicate, among those that were best on the table itself. */
function measureTop(
  overlaps: Overlaps,
  top: number,
  published: readonly [number, number],
): readonly Figure[] {
  const fitter = openFitter(overlaps)
  const ranked = listModels(overlaps.lists.length, { order: overlaps.lists.length - 1 })
    .toSorted((one, other) => bicOf(fitter, one) - bicOf(fitter, other))
    .slice(0, top)
  const estimateOf = (table: Overlaps): number | null => {
    const fits = openFitter(table)
    const best = ranked.reduce((least, model) => (bicOf(fits, model) < bicOf(fits, least) ? model : least))
    return fits.fit(best).maximum?.total ?? null
  }
  // Published figures are rounded to a hundred.
  return compareEnds(
    published,
    `of ${top}, `,
    (seed) => bootstrapInterval(overlaps, estimateOf, { seed }),
    50,
  )
}

function bicOf(fitter: Fitter, model: LoglinearModel): number {
  return fitter.fit(model).maximum?.bic ?? Infinity
}
