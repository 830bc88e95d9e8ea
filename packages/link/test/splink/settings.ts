/** Settings as Splink 5 writes them, every kind of setting once. */
export function canonicalSettings() {
  return {
    link_type: 'dedupe_only',
    probability_two_random_records_match: 0.001,
    retain_matching_columns: true,
    retain_intermediate_calculation_columns: false,
    additional_columns_to_retain: ['note'],
    sql_dialect: 'duckdb',
    linker_uid: 'abcdefgh',
    em_convergence: 0.0001,
    max_iterations: 25,
    match_weight_column_prefix: 'mw_',
    term_frequency_adjustment_column_prefix: 'tf_',
    comparison_vector_value_column_prefix: 'gamma_',
    unique_id_column_name: 'key',
    source_dataset_column_name: 'source_dataset',
    blocking_rules_to_generate_predictions: [
      { blocking_rule: 'l."town" = r."town"', sql_dialect: 'duckdb' },
      {
        blocking_rule: '(SUBSTRING(l.name, 1, 2) = SUBSTRING(r.name, 1, 2)) AND (l."born" = r."born")',
        sql_dialect: 'duckdb',
      },
      { blocking_rule: 'l.name = r.town and l.born < r.born', sql_dialect: 'duckdb' },
      { blocking_rule: 'l."aliases" = r."aliases"', sql_dialect: 'duckdb', arrays_to_explode: ['aliases'] },
    ],
    comparisons: [
      {
        output_column_name: 'name',
        comparison_levels: [
          {
            sql_condition: '"name_l" IS NULL OR "name_r" IS NULL',
            label_for_charts: 'name is NULL',
            fix_m_probability: false,
            fix_u_probability: false,
            is_null_level: true,
          },
          {
            sql_condition: '"name_l" = "name_r"',
            label_for_charts: 'Exact match on name',
            m_probability: 0.7,
            u_probability: 0.01,
            fix_m_probability: true,
            fix_u_probability: false,
            tf_adjustment_column: 'name',
            tf_adjustment_weight: 1,
          },
          {
            sql_condition: 'jaro_winkler_similarity("name_l", "name_r") >= 0.9',
            label_for_charts: 'alike',
            u_probability: 0.02,
            fix_m_probability: false,
            fix_u_probability: false,
            tf_adjustment_column: 'name',
            tf_minimum_u_value: 0.001,
            tf_adjustment_weight: 0.5,
            disable_tf_exact_match_detection: true,
          },
          {
            sql_condition: 'ELSE',
            label_for_charts: 'anything else',
            m_probability: 0.1,
            u_probability: 0.97,
            fix_m_probability: false,
            fix_u_probability: false,
          },
        ],
        comparison_description: 'NameComparison',
      },
      {
        output_column_name: 'full town',
        comparison_levels: [
          {
            sql_condition: '"full ""town""_l" = "full ""town""_r"',
            label_for_charts: 'the same',
            m_probability: 0.9,
            u_probability: 0.1,
            fix_m_probability: false,
            fix_u_probability: false,
            tf_adjustment_column: '"full ""town"""',
            tf_adjustment_weight: 1,
          },
          {
            sql_condition: 'ELSE',
            label_for_charts: 'another',
            fix_m_probability: false,
            fix_u_probability: false,
          },
        ],
        comparison_description: 'town',
      },
    ],
  }
}
