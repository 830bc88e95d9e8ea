import { InputError } from '@recount/claims'
import { methods, type LcmcrOptions, type Method, type Question } from '@recount/estimate'
import type { AskedQuestion } from '../pipeline/estimates/run-estimate.ts'
import type { AskedEstimate } from '../report/estimates/kept-estimate.ts'
import { parseChoice } from './choice.ts'
import type { EstimateOptions } from './estimate-spec.ts'
import { parseCount, parseShare } from './link-numbers.ts'
import { splitList } from './tally-options.ts'

/** Reads what is asked of the methods. Throws InputError for a word that is no method, a number that is none, and options against each other. */
export function parseQuestion(options: EstimateOptions): AskedQuestion {
  const chosen = parseMethods(options.method)
  const maxExpansion = parseNumber(options['max-expansion'], '--max-expansion')
  const delta = parseNumber(options.delta, '--delta')
  return {
    methods: chosen,
    seed: parseCount(options.seed, '--seed') ?? 1,
    level: parseShare(options.level, '--level') ?? 0.95,
    ...parseModels(options),
    dga: {
      ...(delta === undefined ? {} : { delta }),
      ...(maxExpansion === undefined ? {} : { maxExpansion }),
    },
    lcmcr: parseChains(options, maxExpansion),
  }
}

function parseMethods(given: string | undefined): readonly Method[] {
  const names = splitList(given)
  const chosen = names.flatMap((name) => parseChoice('method', methods, name) ?? [])
  if (new Set(chosen).size < chosen.length)
    throw new InputError(`Expected each method once after --method; found ${names.join(', ')}.`)
  return chosen.length === 0 ? methods : chosen
}

function parseModels(options: EstimateOptions): Pick<Question, 'loglinear' | 'stepwise'> {
  const criterion = parseChoice('criterion', ['bic', 'aic', 'aicc', 'stepwise'], options.criterion)
  const order = parseCount(options.order, '--order')
  const { model, average } = options
  if (criterion !== 'stepwise') {
    return {
      loglinear: {
        ...(average ? { average } : {}),
        ...(criterion === undefined ? {} : { criterion }),
        ...(order === undefined ? {} : { order }),
        ...(model === undefined ? {} : { model }),
      },
    }
  }
  if (model === undefined && !average && order === undefined) return { stepwise: {} }
  throw new InputError(
    '--criterion stepwise chooses one model, pair by pair; --model, --average and --order don’t go with it.',
    'Leave them out, or choose among all models by bic.',
  )
}

function parseChains(
  options: EstimateOptions,
  maxExpansion: number | undefined,
): NonNullable<AskedQuestion['lcmcr']> {
  const given = {
    classes: parseCount(options.classes, '--classes'),
    effective: parseCount(options.effective, '--effective'),
    sweeps: parseCount(options.sweeps, '--sweeps'),
    chains: parseCount(options.chains, '--chains'),
    expansion: parseExpansion(options.expansion),
    maxExpansion,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function parseExpansion(given: string | undefined): LcmcrOptions['expansion'] {
  if (given === undefined) return undefined
  const quantiles = splitList(given).map((part) => {
    const [share = '', expansion = ''] = part.split(':')
    return { share: readNumber(share), expansion: readNumber(expansion) }
  })
  if (quantiles.length === 2 && quantiles.every(({ share, expansion }) => share > 0 && expansion > 1))
    return quantiles
  throw new InputError(
    `Expected two shares with factors above 1 after --expansion; found ${given}.`,
    'As in --expansion 0.05:1.2,0.95:5: there are hardly fewer than 1.2 or more than 5 times the documented.',
  )
}

/** A number above 0, or a fraction such as 1/16; undefined where nothing was given. */
function parseNumber(given: string | undefined, option: string): number | undefined {
  if (given === undefined) return undefined
  const [above = '', below] = given.split('/')
  const number = readNumber(above) / (below === undefined ? 1 : readNumber(below))
  if (number > 0 && number < Infinity) return number
  throw new InputError(`Expected a number above 0 after ${option}, such as 0.5 or 1/16; found ${given}.`)
}

function readNumber(text: string): number {
  return /^\d*\.?\d+$/.test(text.trim()) ? Number(text) : NaN
}

/** Options that shape the answer beside method, seed and level. */
const shaping = [
  'criterion',
  'order',
  'model',
  'delta',
  'classes',
  'expansion',
  'max-expansion',
  'effective',
  'sweeps',
  'chains',
  'strata',
  'structural',
] as const

/** What was asked, as it is kept with the answer. */
export function tellAsked(
  options: EstimateOptions,
  { methods: of = methods, seed = 1, level = 0.95 }: AskedQuestion,
): AskedEstimate {
  const given = shaping.flatMap((name) => {
    const value = options[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    methods: of,
    seed,
    level,
    options: Object.fromEntries([...given, ...(options.average ? [['average', 'yes'] as const] : [])]),
  }
}
