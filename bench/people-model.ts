/** About 40 pairs a record at a million records. Pairs of such rules grow with the square of the records. */
const manyPairs = [
  blockOn('l."email" = r."email"'),
  blockOn('l."first_name" = r."first_name"', 'l."surname" = r."surname"'),
  blockOn('l."born" = r."born"'),
  blockOn('l."surname" = r."surname"', 'substr(l."first_name", 1, 1) = substr(r."first_name", 1, 1)'),
  blockOn('l."first_name" = r."first_name"', 'substr(l."born", 1, 4) = substr(r."born", 1, 4)'),
  blockOn('l."town" = r."town"', 'substr(l."surname", 1, 3) = substr(r."surname", 1, 3)'),
]

/** For ten million records: each rule asks for two values that are the same. */
const fewPairs = [
  blockOn('l."email" = r."email"'),
  blockOn('l."first_name" = r."first_name"', 'l."surname" = r."surname"'),
  blockOn('l."surname" = r."surname"', 'l."born" = r."born"'),
  blockOn('l."first_name" = r."first_name"', 'l."born" = r."born"'),
  blockOn('l."town" = r."town"', 'l."born" = r."born"'),
]

/**
 * How the generated people are compared, as settings of Splink's without any m or u, so that both sides of the bench read the
 * same.
 */
export function peopleSettings(isLarge: boolean) {
  return { ...settings, blocking_rules_to_generate_predictions: isLarge ? fewPairs : manyPairs }
}

const settings = {
  link_type: 'dedupe_only',
  unique_id_column_name: 'unique_id',
  retain_matching_columns: false,
  comparisons: [
    compare('first_name', true, similar('first_name', 0.92), similar('first_name', 0.88)),
    compare('surname', true, similar('surname', 0.92), similar('surname', 0.88)),
    compare(
      'born',
      false,
      ['damerau_levenshtein("born_l", "born_r") <= 1', 'one slip'],
      ['substr("born_l", 1, 4) = substr("born_r", 1, 4)', 'the same year'],
    ),
    compare('town', true),
    compare('email', true, ['levenshtein("email_l", "email_r") <= 2', 'two slips']),
  ],
}

/** What two records agree in that are surely of one person, and how many of all such pairs those make: for the prior. */
export const sureRules = [['email'], ['first_name', 'surname', 'born']]
export const sureShare = 0.6

/** One EM run each, without the comparisons of what it blocks on. */
export const trainingRules = [
  ['first_name', 'surname'],
  ['born', 'town'],
]

type Level = readonly [condition: string, label: string]

function blockOn(...conditions: readonly string[]) {
  const words = conditions.length === 1 ? conditions : conditions.map((condition) => `(${condition})`)
  return { blocking_rule: words.join(' AND '), sql_dialect: 'duckdb' }
}

function similar(column: string, atLeast: number): Level {
  return [`jaro_winkler_similarity("${column}_l", "${column}_r") >= ${atLeast}`, `alike, ${atLeast} or more`]
}

function compare(column: string, isByFrequency: boolean, ...levels: readonly Level[]) {
  const adjusted = { tf_adjustment_column: column, tf_adjustment_weight: 1 }
  return {
    output_column_name: column,
    comparison_description: column,
    comparison_levels: [
      {
        sql_condition: `"${column}_l" IS NULL OR "${column}_r" IS NULL`,
        label_for_charts: 'not known',
        is_null_level: true,
      },
      {
        sql_condition: `"${column}_l" = "${column}_r"`,
        label_for_charts: 'the same',
        ...(isByFrequency ? adjusted : {}),
      },
      ...levels.map(([condition, label]) => ({ sql_condition: condition, label_for_charts: label })),
      { sql_condition: 'ELSE', label_for_charts: 'anything else' },
    ],
  }
}
