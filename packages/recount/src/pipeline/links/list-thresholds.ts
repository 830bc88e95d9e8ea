import { listThresholdEffects, nameTables, probabilityOf, type Threshold } from '@recount/link'
import type { Case } from '../case.ts'
import type { ThresholdView } from './link-view.ts'
import { withRun, type RunSession } from './run-session.ts'

/** At most so many thresholds are told. */
const steps = 40

/** Of statements, whose pairs are taken in by their probability alone. */
const probabilities = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999]

/** From here on, a probability is too near to 1 to be told from the next one. */
const highest = 40

/**
 * What each threshold would make of a link, from the lowest to the highest; pairs that the run doesn't choose from are in none.
 * Throws MissingError where there is no such run.
 */
export async function listThresholds(opened: Case, name: string): Promise<readonly ThresholdView[]> {
  return withRun(opened, name, async (session) => {
    const { engine } = session
    await makeScores(session, 'as-decided')
    const isByWeight = session.info.kind === 'lists'
    const stops = isByWeight ? await listWeights(session) : await listProbabilities(session)
    const effects = await listThresholdEffects(engine, nameTables(), stops)
    const [counted] = await engine.ask('select count(*)::integer as records from link_record')
    const records = Number(counted?.['records'] ?? 0)
    const decided = await readDecided(session)
    return effects
      .map(({ threshold, pairs, clusters, linked, largest }): ThresholdView => ({
        weight: 'weight' in threshold ? threshold.weight : null,
        probability: 'weight' in threshold ? probabilityOf(threshold.weight) : threshold.probability,
        pairs,
        clusters: clusters - (records - linked),
        largest: pairs === 0 ? 0 : largest,
        same: decided.filter((one) => one.same && isFrom(one, threshold)).length,
        different: decided.filter((one) => !one.same && isFrom(one, threshold)).length,
      }))
      .toSorted((a, b) => a.probability - b.probability)
  })
}

/**
 * Makes the tables that clustering works on, `link_record` and `link_score`: the pairs that show, `as-scored`, or `as-decided`: what
 * people said is the same above any other, what they said is different left out. What the run doesn't choose from is in neither.
 */
export async function makeScores(
  { engine }: Pick<RunSession, 'engine'>,
  how: 'as-scored' | 'as-decided',
): Promise<void> {
  await engine.run('create table link_record as select record, source, id from run.shown')
  const columns =
    how === 'as-scored'
      ? 'weight, probability'
      : `case when state = 'same' then ${certain} else weight end as weight,
         case when state = 'same' then 1.0 else probability end as probability`
  const where = how === 'as-scored' ? 'weight is not null' : "state <> 'different'"
  await engine.run(
    `create table link_score as select l, r, ${columns} from standing where shows and state <> 'abstained' and l is not null and ${where}`,
  )
}

/** The weight of what a person said is the same: above any that a model gives. */
const certain = 1000

async function listWeights({ engine }: RunSession): Promise<readonly Threshold[]> {
  const [row] = await engine.ask(
    `select floor(min(weight))::integer as least, least(floor(max(weight)), ${highest})::integer as most from standing
     where ${taken}`,
  )
  const { least, most } = row ?? {}
  if (typeof least !== 'number' || typeof most !== 'number') return []
  const step = Math.max(1, Math.ceil((most - least) / steps))
  const stops = Math.max(1, Math.floor((most - least) / step) + 1)
  return Array.from({ length: stops }, (_, at) => ({ weight: Math.min(least, most) + at * step }))
}

/** The stops from the last one below every pair to the last one that a pair reaches. */
async function listProbabilities({ engine }: RunSession): Promise<readonly Threshold[]> {
  const [row] = await engine.ask(
    `select min(probability) as least, max(probability) as most from standing where ${taken}`,
  )
  const { least, most } = row ?? {}
  if (typeof least !== 'number' || typeof most !== 'number') return []
  const first = probabilities.findLast((one) => one <= least) ?? 0
  return probabilities
    .filter((probability) => probability >= first && probability <= most)
    .map((probability) => ({ probability }))
}

/** A pair that people decided about. */
interface DecidedScore {
  readonly weight: number
  readonly probability: number
  readonly same: boolean
}

async function readDecided({ engine }: RunSession): Promise<readonly DecidedScore[]> {
  const rows = await engine.ask(
    `select weight, probability, state = 'same' as same from standing where ${taken} and entry is not null`,
  )
  return rows.map(({ weight, probability, same }) => ({
    weight: Number(weight),
    probability: Number(probability),
    same: same === true,
  }))
}

function isFrom({ weight, probability }: DecidedScore, threshold: Threshold): boolean {
  return 'weight' in threshold ? weight >= threshold.weight : probability >= threshold.probability
}

/** What a threshold bears on. */
const taken = "shows and weight is not null and state <> 'abstained'"
