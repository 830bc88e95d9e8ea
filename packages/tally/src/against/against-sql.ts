import type { HarmKind } from '@recount/claims'
import { concededSumSql } from '../ranges/conceded.ts'
import { isOneOfSql } from '../section-sql.ts'
import { asOfSql, selectionSql } from '../selection-sql.ts'
import { selectSql, stepsSql, type Step } from '../steps-sql.ts'
import { harmColumn } from '../version-columns.ts'
import type { AgainstQuestion } from './against-question.ts'

/** The question with the spellings that the belligerent's positions bear. */
export type AgainstAsked = AgainstQuestion & { readonly names: readonly string[]; readonly harm: HarmKind }

/** How many positions the belligerent takes, by what they say. */
export function positionsSql(asked: AgainstAsked): string {
  return stepsSql([
    chosenStep(asked),
    takenStep(asked),
    {
      name: 'positions',
      sql: selectSql(['position', 'count(*) AS positions'], 'FROM taken\nGROUP BY position'),
    },
  ])
}

/** The incidents that the belligerent accepts, what it concedes of each, and how that stands to the recorder's range. */
export function acceptedSql(asked: AgainstAsked): string {
  const conceded = (['min', 'max'] as const).map(
    (end) => `${concededSumSql(`${asked.harm}_${end}`)} AS conceded_${end}`,
  )
  const accepted: Step = {
    name: 'accepted',
    sql: selectSql(
      ['incident', 'count(*) AS positions', ...conceded],
      "FROM taken\nWHERE position = 'credible'\nGROUP BY incident",
    ),
  }
  const related: Step = {
    name: 'related',
    sql: selectSql(
      ['i.id', 'chosen.*', 'accepted.* EXCLUDE (incident)', `${relationSql} AS relation`],
      'FROM accepted\nJOIN chosen USING (incident)\nJOIN incident AS i USING (incident)',
    ),
  }
  return `${stepsSql([chosenStep(asked), takenStep(asked), accepted, related])}\nORDER BY day_from NULLS LAST, id`
}

/** The incidents that the belligerent rejects, each once. */
export function rejectedSql(asked: AgainstAsked): string {
  const rejected: Step = {
    name: 'rejected',
    sql: selectSql(
      ['i.id', 'chosen.*'],
      "FROM chosen\nJOIN incident AS i USING (incident)\nWHERE incident IN (SELECT incident FROM taken WHERE position = 'non_credible')",
    ),
  }
  return `${stepsSql([chosenStep(asked), takenStep(asked), rejected])}\nORDER BY day_from NULLS LAST, id`
}

/** Every reason for which an incident is rejected, each once. */
export function reasonsSql(asked: AgainstAsked): string {
  const reasons: Step = {
    name: 'reasons',
    sql: selectSql(
      ['DISTINCT i.id', 'm.member AS reason'],
      "FROM taken\nJOIN incident AS i USING (incident)\nJOIN set_member AS m ON m.set_id = taken.rejected_for\nWHERE position = 'non_credible'",
    ),
  }
  return stepsSql([chosenStep(asked), takenStep(asked), reasons])
}

function chosenStep({ recorder, selection, asOf, harm }: AgainstAsked): Step {
  const ends = (['min', 'max'] as const).map(
    (end) => `v.${harmColumn(harm, 'civilians', end)} AS recorded_${end}`,
  )
  const columns = ['incident', 'entry_from', 'code', 'title', 'day_from'].map((column) => `v.${column}`)
  const conditions = [
    asOfSql(asOf),
    'v.counts',
    ...(recorder === null ? [] : [isOneOfSql('v.recorder', [recorder])]),
    ...selectionSql(selection),
  ]
  return {
    name: 'chosen',
    sql: selectSql([...columns, ...ends], `FROM version AS v\nWHERE ${conditions.join('\n  AND ')}`),
  }
}

/** Positions are part of an incident's version: those that stood when it began. */
function takenStep({ names }: AgainstAsked): Step {
  return {
    name: 'taken',
    sql: [
      'SELECT p.*',
      'FROM chosen',
      'JOIN position AS p ON p.incident = chosen.incident',
      '  AND p.entry_from <= chosen.entry_from AND p.entry_to > chosen.entry_from',
      `WHERE ${isOneOfSql('p.belligerent', names)}`,
    ].join('\n'),
  }
}

/**
 * Where only one end is known, the other is at least or at most that: enough to say sometimes that the ranges surely meet or
 * surely don't. Where it isn't, the figure that would tell is missing.
 */
const relationSql = `CASE
    WHEN conceded_max < recorded_min THEN 'below'
    WHEN conceded_min > recorded_max THEN 'above'
    WHEN COALESCE(conceded_min, conceded_max) <= COALESCE(recorded_max, recorded_min)
      AND COALESCE(conceded_max, conceded_min) >= COALESCE(recorded_min, recorded_max) THEN 'overlapping'
    ELSE 'missing'
  END`
