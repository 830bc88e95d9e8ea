import type { Gazetteer } from '@recount/claims'
import { countPatterns, type Engine, type Model, type Records } from '@recount/link'
import { learnModel, modelOf, type LearntModel } from './learn-model.ts'
import { withParameters } from './parameters.ts'
import { listScoredPairs } from './scored-pairs.ts'
import { settle } from './settle-proposals.ts'
import { statementModel } from './statement-model.ts'
import type { MatchedIncident, StatementProposals, StatementToMatch } from './statement-proposal.ts'
import { makeRows, prepareStatements, writeTables } from './statement-tables.ts'
import { usualParameters } from './usual-parameters.ts'

export interface MatchOptions {
  readonly gazetteer: Gazetteer
  /** Countries where places are looked for, besides those that a statement names: ISO 3166. */
  readonly countries: readonly string[]
  /** Learn from these statements how often levels agree: where they are 100 or more. Else what others taught is taken. */
  readonly learn?: boolean
}

/** What is proposed, and the model by which it is. */
export interface MatchedStatements extends StatementProposals {
  readonly model: Model
  readonly none: number
  readonly pairs: number
}

/** The least probability that is proposed. */
const atLeast = 0.67

const enoughToLearn = 100

/**
 * Proposes for each statement the incident it is about, or abstains with the reason. Nothing that a recorder took from
 * statements is looked at. The model learns without labels: u from the same statements with their days moved, m of the place from
 * the pairs that there are more of than by chance, m of all else by EM. Tables beginning with `statement_link_` are made in the
 * engine and stay there.
 */
export async function matchStatements(
  statements: readonly StatementToMatch[],
  incidents: readonly MatchedIncident[],
  engine: Engine,
  { gazetteer, countries, learn = statements.length >= enoughToLearn }: MatchOptions,
): Promise<MatchedStatements> {
  const rows = makeRows(statements, incidents, gazetteer, countries)
  const plain = withParameters(statementModel(), usualPrior, usualParameters.m, usualParameters.u)
  const dated = rows.statements.filter(({ days }) => days !== null)
  if (dated.length === 0 || incidents.length === 0) {
    const nothing = { statements, incidents, pairs: [], model: plain, none: 1, atLeast }
    return { ...settle(nothing), model: plain, none: 1, pairs: 0 }
  }
  await writeTables(engine, rows)
  const records = await prepareStatements(engine, plain)
  const { model, none } = learn
    ? await learnModel(engine, records, plain, rows, usualParameters)
    : await takeUsual(engine, records, plain, dated.length)
  const pairs = await listScoredPairs(engine, records, model)
  return {
    ...settle({ statements, incidents, pairs, model, none, atLeast }),
    model,
    none,
    pairs: pairs.length,
  }
}

const usualPrior = 0.03

async function takeUsual(
  engine: Engine,
  records: Records,
  plain: Model,
  statements: number,
): Promise<LearntModel> {
  const { rows } = await countPatterns(engine, records, plain, { rules: 'all' })
  return modelOf(
    plain,
    usualParameters,
    rows.reduce((sum, { pairs }) => sum + pairs, 0),
    statements,
  )
}
