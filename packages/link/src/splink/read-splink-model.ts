import { type Fault, readFields, refuseFaults } from '../model-file/fields.ts'
import type { BlockingRule, LinkScope } from '../model/model.ts'
import { keepUnknown } from './keep-unknown.ts'
import { readComparison } from './read-splink-comparison.ts'
import { findUnsharedArray, readRule } from './splink-blocking.ts'
import { SCOPES, type SplinkModel, type SplinkRest } from './splink-model.ts'

const WITHOUT_EFFECT = [
  'retain_matching_columns',
  'retain_intermediate_calculation_columns',
  'additional_columns_to_retain',
  'sql_dialect',
  'linker_uid',
  'bayes_factor_column_prefix',
  'match_weight_column_prefix',
  'term_frequency_adjustment_column_prefix',
  'comparison_vector_value_column_prefix',
  'source_dataset_column_name',
]
const RULES = 'blocking_rules_to_generate_predictions'

/**
 * A model from Splink's settings (versions 3 to 5), as they are in its JSON. Whatever it leaves out is what Splink takes then:
 * a prior of 1 in 10,000, and for an m or u that was never learned Splink's starting values. Throws LinkError `input` that names
 * every fault by its path; settings that are not known are kept in `splink`, with a note.
 */
export function readSplinkModel(json: unknown): SplinkModel {
  const faults: Fault[] = []
  const fields = readFields(json, '', faults)
  const scope = scopeOf(fields.oneOf('link_type', Object.values(SCOPES)))
  const rules = fields.list(RULES, []).map((rule, at) => readBlocking(rule, `${RULES}[${at}]`, faults))
  const engine = fields.text('sql_dialect', 'duckdb')
  const comparisons = fields
    .list('comparisons')
    .map((comparison, at) => readComparison(comparison, `comparisons[${at}]`, faults, engine))
  const model = {
    scope,
    id: fields.text('unique_id_column_name', 'unique_id'),
    prior: fields.number('probability_two_random_records_match', { least: 0, most: 1 }, 0.0001),
    blocking: rules.map(({ rule }) => rule),
    comparisons: comparisons.map(({ comparison }) => comparison),
    convergence: fields.number('em_convergence', { least: 0 }, 0.0001),
    rounds: fields.number('max_iterations', { least: 1, isWhole: true }, 25),
  }
  faults.push(...listSameNames(model.comparisons.map(({ name }) => name)))
  refuseFaults(
    faults,
    'These settings of Splink',
    'Correct them, or let Splink write them anew (save_model_to_json).',
  )
  const rests = [...rules, ...comparisons].map(({ rest }) => rest)
  return {
    ...model,
    splink: joinRests([{ settings: { sql_dialect: engine } }, keepUnknown(fields, WITHOUT_EFFECT), ...rests]),
  }
}

function scopeOf(type: string): LinkScope {
  const scopes: readonly LinkScope[] = ['within', 'across', 'both']
  return scopes.find((scope) => SCOPES[scope] === type) ?? 'within'
}

function readBlocking(
  value: unknown,
  path: string,
  faults: Fault[],
): { readonly rule: BlockingRule; readonly rest: Partial<SplinkRest> } {
  const fields = readFields(typeof value === 'string' ? { blocking_rule: value } : value, path, faults)
  const sql = fields.text('blocking_rule')
  const arrays = fields.list('arrays_to_explode', []).filter((name) => typeof name === 'string')
  const unshared = arrays.length === 0 ? null : findUnsharedArray(sql, arrays)
  if (unshared !== null) fields.fault('arrays_to_explode', `arrays that the rule compares: not ${unshared}`)
  const rule = readRule(sql, arrays)
  fields.has('salting_partitions')
  const { settings, notes } = keepUnknown(fields, ['sql_dialect'])
  const key = JSON.stringify(rule)
  return { rule, rest: { sql: 'sql' in rule ? {} : { [key]: sql }, rules: { [key]: settings }, notes } }
}

function listSameNames(names: readonly string[]): readonly Fault[] {
  return names.flatMap((name, at) =>
    names.indexOf(name) === at
      ? []
      : [
          {
            path: `comparisons[${at}].output_column_name`,
            expected: 'a name that no comparison before it has',
            found: JSON.stringify(name),
          },
        ],
  )
}

function joinRests(rests: readonly Partial<SplinkRest>[]): SplinkRest {
  return {
    settings: Object.assign({}, ...rests.map((rest) => rest.settings)),
    comparisons: Object.assign({}, ...rests.map((rest) => rest.comparisons)),
    levels: Object.assign({}, ...rests.map((rest) => rest.levels)),
    rules: Object.assign({}, ...rests.map((rest) => rest.rules)),
    sql: Object.assign({}, ...rests.map((rest) => rest.sql)),
    notes: rests.flatMap((rest) => rest.notes ?? []),
  }
}
