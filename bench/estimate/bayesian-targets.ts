import {
  dga,
  lcmcr,
  type ChainRunner,
  type DgaOptions,
  type LcmcrOptions,
  type Overlaps,
  type Posterior,
} from '@recount/estimate'
import type { Figure, Target } from './target.ts'

/** Published figures of decomposable graphs and latent classes: R's dga and LCMCR. */
export function listBayesianTargets(runner: ChainRunner): readonly Target[] {
  return [
    graphs('kosovo', {}, [12_595, 9827, 16_544]),
    graphs('kosovo', { delta: 0.5 }, [11_319]),
    graphs('kosovo', { delta: 1 }, [4616]),
    graphs('uk5', {}, [22_990, 10_387, 33_508]),
    {
      method: 'dga, Madigan & York',
      table: 'spina_bifida3',
      measure: (overlaps) => {
        const { detail, spread } = dga(overlaps, { delta: 1, prior: { shape: 13.14, scale: 55.17 } })
        return [
          {
            name: 'estimate',
            published: 731,
            is: spread === null ? null : bayesEstimate(spread),
            within: 0.5,
          },
          { name: 'mode', published: 728, is: detail?.mode ?? null, within: 1 },
          { name: 'top graph', published: 0.37, is: detail?.top[0]?.probability ?? null, within: 0.005 },
        ]
      },
    },
    classes('kosovo', runner, [10_414, 8963, 13_934]),
    classes('uk6', runner, [22_943, 17_136, 34_009]),
    classes('neworleans8', runner, [716, 512, 1064]),
    classes('westernus5', runner, [1844, 1301, 2992]),
    classes('australia4', runner, [4169, 2264, 7938]),
    ...['netherlands5', 'netherlands6', 'verdata_recl_h1999'].map((table) => refused(table, runner)),
  ]
}

/** The total of least expected relative squared error, which is what Madigan & York publish: E(1/N) / E(1/N²). */
function bayesEstimate({ totals, probabilities }: Posterior): number {
  const mean = (power: number): number =>
    totals.reduce((sum, total, at) => sum + (probabilities[at] ?? 0) * total ** -power, 0)
  return mean(1) / mean(2)
}

const names = ['median', '2.5 %', '97.5 %']

function graphs(table: string, options: DgaOptions, published: readonly number[]): Target {
  const measure = (overlaps: Overlaps): readonly Figure[] => {
    const { total } = dga(overlaps, options)
    const is = [total?.point, total?.low, total?.high]
    return published.map((figure, at) => ({
      name: names[at] as string,
      published: figure,
      is: is[at] ?? null,
      within: 1,
    }))
  }
  return { method: `dga${options.delta === undefined ? '' : `, δ = ${options.delta}`}`, table, measure }
}

/** R pooled eight chains of 10,000 draws: its ends have an error too, taken as two hundredths. */
function classes(table: string, runner: ChainRunner, published: readonly number[]): Target {
  const measure = async (overlaps: Overlaps): Promise<readonly Figure[]> => {
    const { total, chains, findings } = await lcmcr(overlaps, settings(runner))
    const is = [total?.point, total?.low, total?.high]
    const errors = [chains?.errors.point, chains?.errors.low, chains?.errors.high]
    return published.map((figure, at) => ({
      name: names[at] as string,
      published: figure,
      is: is[at] ?? `refused: ${findings[0]?.gate ?? ''}`,
      within: 3 * (errors[at] ?? 0) + figure / 50,
    }))
  }
  return { method: 'lcmcr', table, measure }
}

function refused(table: string, runner: ChainRunner): Target {
  const measure = async (overlaps: Overlaps): Promise<readonly Figure[]> => {
    const { outcome } = await lcmcr(overlaps, settings(runner))
    return [{ name: 'outcome', published: 'refused', is: outcome, within: 0 }]
  }
  return { method: 'lcmcr', table, measure }
}

function settings(runner: ChainRunner): LcmcrOptions {
  return { runner, sensitivity: false }
}
