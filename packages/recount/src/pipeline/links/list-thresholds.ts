import { listThresholdEffects, nameTables, probabilityOf } from '@recount/link'
import type { Case } from '../case.ts'
import type { ThresholdView } from './link-view.ts'
import { withRun, type RunSession } from './run-session.ts'

/** At most so many thresholds are told. */
const steps = 40

/** What each threshold would make of a link, from the lowest to the highest. Throws MissingError where there is no such run. */
export async function listThresholds(opened: Case, name: string): Promise<readonly ThresholdView[]> {
  return withRun(opened, name, async (session) => {
    const { engine } = session
    await makeScores(session, 'as-decided')
    const weights = await listWeights(session)
    const effects = await listThresholdEffects(
      engine,
      nameTables(),
      weights.map((weight) => ({ weight })),
    )
    const [counted] = await engine.ask('select count(*)::integer as records from link_record')
    const records = Number(counted?.['records'] ?? 0)
    const decided = await countDecided(session, weights)
    return effects
      .map(({ threshold, pairs, clusters, linked, largest }, at): ThresholdView => {
        const weight = 'weight' in threshold ? threshold.weight : (weights[at] ?? 0)
        const alone = records - linked
        const { same = 0, different = 0 } = decided.get(weight) ?? {}
        return {
          weight,
          probability: probabilityOf(weight),
          pairs,
          clusters: clusters - alone,
          largest: pairs === 0 ? 0 : largest,
          same,
          different,
        }
      })
      .toSorted((a, b) => a.weight - b.weight)
  })
}

/**
 * Makes the tables that clustering works on, `link_record` and `link_score`: the pairs that show, `as-scored`, or `as-decided`: what
 * people said is the same above any other, what they said is different left out.
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
    `create table link_score as select l, r, ${columns} from standing where shows and l is not null and ${where}`,
  )
}

/** The weight of what a person said is the same: above any that a model gives. */
const certain = 1000

async function listWeights({ engine }: RunSession): Promise<readonly number[]> {
  const [row] = await engine.ask(
    'select floor(min(weight))::integer as least, floor(max(weight))::integer as most from standing where shows and weight is not null',
  )
  const { least, most } = row ?? {}
  if (typeof least !== 'number' || typeof most !== 'number') return []
  const step = Math.max(1, Math.ceil((most - least) / steps))
  return Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, at) => least + at * step)
}

async function countDecided(
  { engine }: RunSession,
  weights: readonly number[],
): Promise<ReadonlyMap<number, { readonly same: number; readonly different: number }>> {
  const rows = await engine.ask(
    `select weight, same from (select weight, state = 'same' as same from standing where shows and entry is not null and weight is not null) d`,
  )
  const count = (least: number, same: boolean) =>
    rows.filter((row) => Number(row['weight']) >= least && row['same'] === same).length
  return new Map(
    weights.map((weight) => [weight, { same: count(weight, true), different: count(weight, false) }]),
  )
}
