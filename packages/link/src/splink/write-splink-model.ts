import type { Dialect } from '../engine/dialect.ts'
import { type Fault, refuseFaults } from '../model-file/fields.ts'
import type { Model } from '../model/model.ts'
import { NO_REST, SCOPES, type SplinkModel, type SplinkRest } from './splink-model.ts'
import { writeRule } from './write-splink-blocking.ts'
import { writeComparison } from './write-splink-comparison.ts'

/**
 * Splink's settings for a model, as JSON that Splink 5 loads: conditions and rules as SQL of that engine, with whatever a record
 * is prepared by written into them, for Splink's tables have the columns of the input only. Where a model makes letters, names
 * or consonants, that SQL calls functions of `dialect.prelude`, which is to be run on Splink's connection first. What came from
 * a file of Splink's goes back in its own words. A level that was not learned is written so that it weighs nothing, as here.
 * Throws LinkError `input` that names everything that Splink has no form for: frequencies of a value that is no column.
 */
export function writeSplinkModel(
  model: Model | SplinkModel,
  dialect: Dialect,
): Readonly<Record<string, unknown>> {
  const rest = restFor(model, dialect)
  const faults: Fault[] = []
  const comparisons = model.comparisons.map((comparison, at) =>
    writeComparison(comparison, `comparisons[${at}]`, rest, dialect, faults),
  )
  refuseFaults(
    faults,
    'This model in Splink',
    'Make that value a column of the tables and name the column in the model, or leave the adjustment out.',
  )
  const { sql_dialect: _, ...settings } = rest.settings
  return {
    link_type: SCOPES[model.scope],
    probability_two_random_records_match: model.prior,
    retain_matching_columns: true,
    retain_intermediate_calculation_columns: false,
    additional_columns_to_retain: [],
    sql_dialect: dialect.name,
    em_convergence: model.convergence,
    max_iterations: model.rounds,
    match_weight_column_prefix: 'mw_',
    term_frequency_adjustment_column_prefix: 'tf_',
    comparison_vector_value_column_prefix: 'gamma_',
    unique_id_column_name: model.id,
    source_dataset_column_name: 'source_dataset',
    ...settings,
    blocking_rules_to_generate_predictions: model.blocking.map((rule) => writeRule(rule, rest, dialect)),
    comparisons,
  }
}

/** What the file said; its words only where they are of the engine asked for. */
function restFor(model: Model | SplinkModel, dialect: Dialect): SplinkRest {
  if (!('splink' in model)) return NO_REST
  const written = model.splink.settings['sql_dialect'] ?? 'duckdb'
  return written === dialect.name ? model.splink : { ...model.splink, sql: {} }
}
