import { facetKeySql, isColumnFacet, isSetFacet, type ColumnFacet } from './facet-sql.ts'
import { endsSql, findSource, listFigures, sumColumns, sumsSql, type SummedFigure } from './figure-sql.ts'
import type { TallyQuestion } from './question.ts'
import { joinSourceSql } from './ranges/ranges.ts'
import type { RangeSource } from './ranges/range-sql.ts'
import { conditionSql, findSectionColumns, narrowPolicy, sectionSql } from './section-sql.ts'
import { asOfSql, selectionSql } from './selection-sql.ts'
import { selectSql, stepsSql, type Step } from './steps-sql.ts'

/**
 * The steps of a tally. First what the policy's rule gathers beside the incidents, if anything. `chosen`: the incidents asked about, each with what it is grouped by and its ranges. `grouped`: their
 * sums, sets still being one group, as are all that fall into one section for the same reason. `counted`: the groups' sections.
 * `opened`: sets opened into their members; sums are linear, so an incident counts under each. `sections`: the sums of each
 * section, every incident once. `tally`: both, and the entry that the tables hold.
 */
export function listTallySteps(
  asked: TallyQuestion,
  figures: readonly SummedFigure[] = listFigures(asked.policy),
): readonly Step[] {
  const question = { ...asked, policy: narrowPolicy(asked.policy) }
  const facets = question.by.filter(isColumnFacet)
  const source = findSource(question)
  return [
    ...(source === undefined ? [] : [source.step]),
    chosenStep(question, facets, figures, source),
    groupedStep(question, facets, figures),
    countedStep(question),
    openedStep(facets, figures),
    sectionsStep(facets, figures),
    tallyStep(facets, figures),
  ]
}

/** The whole query. */
export function tallySql(question: TallyQuestion, figures?: readonly SummedFigure[]): string {
  return stepsSql(listTallySteps(question, figures))
}

function chosenStep(
  { policy, selection, asOf }: TallyQuestion,
  facets: readonly ColumnFacet[],
  figures: readonly SummedFigure[],
  source: RangeSource | undefined,
): Step {
  const asked = findSectionColumns(policy)?.map((column) => `v.${column}`)
  const keys = facets.map((facet, i) => `${facetKeySql(facet)} AS key_${i}`)
  const columns = [
    ...(asked ?? [`${sectionSql({ ...policy, where: [] })} AS section`]),
    ...keys,
    ...endsSql(figures),
  ]
  const conditions = [
    asOfSql(asOf),
    'v.counts',
    ...policy.where.map(conditionSql),
    ...selectionSql(selection),
  ]
  return {
    name: 'chosen',
    // A rule with one section needs no column for it, and there may be no figures either: incidents are still counted.
    sql: selectSql(
      columns.length === 0 ? ['v.incident'] : columns,
      `FROM version AS v${joinSourceSql(source)}\nWHERE ${conditions.join('\n  AND ')}`,
    ),
  }
}

function groupedStep(
  { policy }: TallyQuestion,
  facets: readonly ColumnFacet[],
  figures: readonly SummedFigure[],
): Step {
  const keys = [...(findSectionColumns(policy) ?? ['section']), ...facets.map((_, i) => `key_${i}`)]
  const columns = [...keys, 'count(*) AS incidents', ...sumsSql(figures)]
  const grouping = keys.length === 0 ? '' : `\nGROUP BY ${keys.join(', ')}`
  return { name: 'grouped', sql: selectSql(columns, `FROM chosen${grouping}`) }
}

/** Groups of no section stay in: asked for here, their absence would be asked of every incident again. */
function countedStep({ policy }: TallyQuestion): Step {
  const isNamed = findSectionColumns(policy) === null
  const columns = isNamed ? ['v.*'] : [`${sectionSql({ ...policy, where: [] })} AS section`, 'v.*']
  return { name: 'counted', sql: selectSql(columns, 'FROM grouped AS v') }
}

function openedStep(facets: readonly ColumnFacet[], figures: readonly SummedFigure[]): Step {
  const groups = facets.map((facet, i) =>
    isSetFacet(facet) ? `set_${i}.member` : `CAST(counted.key_${i} AS VARCHAR)`,
  )
  const joins = facets.flatMap((facet, i) =>
    isSetFacet(facet) ? [`LEFT JOIN set_member AS set_${i} ON set_${i}.set_id = counted.key_${i}`] : [],
  )
  const named = groups.map((group, i) => `${group} AS group_${i}`)
  const grouping = `GROUP BY ${['section', ...groups].join(', ')}`
  return {
    name: 'opened',
    sql: selectSql(['section', ...named, ...addUp(figures)], ['FROM counted', ...joins, grouping].join('\n')),
  }
}

function sectionsStep(facets: readonly ColumnFacet[], figures: readonly SummedFigure[]): Step {
  const groups = facets.map((_, i) => `CAST(NULL AS VARCHAR) AS group_${i}`)
  return {
    name: 'sections',
    sql: selectSql(['section', ...groups, ...addUp(figures)], 'FROM counted\nGROUP BY section'),
  }
}

function addUp(figures: readonly SummedFigure[]): readonly string[] {
  return ['incidents', ...sumColumns(figures)].map((column) => `sum(${column}) AS ${column}`)
}

function tallyStep(facets: readonly ColumnFacet[], figures: readonly SummedFigure[]): Step {
  const nothing = [...facets, ...sumColumns(figures)].map(() => 'NULL')
  const groups = facets.map(() => 'NULL')
  const state = ["'state'", 'NULL', ...groups, 'entry', ...nothing.slice(facets.length)]
  return {
    name: 'tally',
    sql: [
      "SELECT 'section' AS level, * FROM sections",
      "SELECT 'row', * FROM opened",
      `SELECT ${state.join(', ')} FROM state`,
    ].join('\nUNION ALL\n'),
  }
}
