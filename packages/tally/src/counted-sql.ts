import { isColumnFacet } from './facet-sql.ts'
import { endsSql, findSource, listFigures } from './figure-sql.ts'
import type { Policy } from './policy.ts'
import type { FacetFilter, TallyQuestion } from './question.ts'
import { joinSourceSql } from './ranges/ranges.ts'
import { conditionSql, isOneOfSql, narrowPolicy, sectionSql } from './section-sql.ts'
import { asOfSql, selectionSql } from './selection-sql.ts'
import { selectSql, stepsSql, type Step } from './steps-sql.ts'

/** Which incidents of a tally: of one section (else of all that count), and of one group of its facets (else of all). */
export interface CellAsked {
  readonly section?: string
  readonly group?: readonly (string | null)[]
}

/**
 * The steps to the incidents of a cell. `chosen`: those the question is about, each with its section and ranges. `cell`: those
 * of the cell; the same conditions as the tally's, so that there are as many as it counts.
 */
function listCountedSteps(question: TallyQuestion, asked: CellAsked): readonly Step[] {
  const { selection, asOf } = question
  const policy = narrowPolicy(question.policy)
  const source = findSource(question)
  const filters = listGroupFilters(question, asked)
  const conditions = [
    asOfSql(asOf),
    'v.counts',
    ...policy.where.map(conditionSql),
    ...selectionSql({ ...selection, facets: [...selection.facets, ...filters] }),
  ]
  const columns = [
    `${sectionSql({ ...policy, where: [] })} AS section`,
    ...incidentColumns.map((column) => `v.${column}`),
    ...endsSql(listFigures(policy)),
  ]
  const chosen = selectSql(
    columns,
    `FROM version AS v${joinSourceSql(source)}\nWHERE ${conditions.join('\n  AND ')}`,
  )
  const sections = asked.section === undefined ? listCounting(policy) : [asked.section]
  const cell = `SELECT *\nFROM chosen\nWHERE ${isOneOfSql('section', sections)}`
  return [
    ...(source === undefined ? [] : [source.step]),
    { name: 'chosen', sql: chosen },
    { name: 'cell', sql: cell },
  ]
}

const incidentColumns = ['incident', 'code', 'title', 'place', 'day_from', 'day_to', 'grade', 'belligerents']

function listCounting({ sections }: Policy): readonly string[] {
  return sections.filter(({ counts }) => counts).map(({ name }) => name)
}

function listGroupFilters({ by }: TallyQuestion, { group = [] }: CellAsked): readonly FacetFilter[] {
  return by.flatMap((facet, i) => {
    const value = group[i]
    return isColumnFacet(facet) && value !== undefined ? [{ facet, values: [value] }] : []
  })
}

/** How many incidents a cell holds. */
export function countCellSql(question: TallyQuestion, asked: CellAsked): string {
  const total: Step = { name: 'total', sql: 'SELECT count(*) AS total\nFROM cell' }
  return stepsSql([...listCountedSteps(question, asked), total])
}

/**
 * What a cell's incidents are listed by: people killed, then injured, those first of whom there are most by either end; then the
 * earliest. What is unknown comes last. The class is the one that the cell is of, else the one that the policy is quoted by.
 */
function orderSql({ policy, by }: TallyQuestion, { group }: CellAsked): string {
  const wanted = group?.[by.indexOf('victims')] ?? policy.victims[0]
  const figures = listFigures(policy).filter(({ of, ends }) => of === wanted && ends.length > 0)
  const most = figures.map(({ name, ends }) => {
    const [first = '', ...others] = ends.map(({ end }) => `${name}_${end}`)
    return others.length === 0 ? first : `GREATEST(${[first, ...others].join(', ')})`
  })
  return [...most.map((sql) => `${sql} DESC NULLS LAST`), 'day_from NULLS LAST', 'id'].join(', ')
}

/** A page of a cell's incidents, those that contribute the most first. */
export function pageSql(question: TallyQuestion, asked: CellAsked, limit: number, offset: number): string {
  const order = orderSql(question, asked)
  const page: Step = {
    name: 'page',
    sql: [
      'SELECT cell.*, i.id',
      'FROM cell',
      'JOIN incident AS i ON i.incident = cell.incident',
      `ORDER BY ${order}`,
      `LIMIT ${limit} OFFSET ${offset}`,
    ].join('\n'),
  }
  const opened: Step = {
    name: 'opened',
    sql: [
      'SELECT page.*, s.members',
      'FROM page',
      'LEFT JOIN value_set AS s ON s.set_id = page.belligerents',
    ].join('\n'),
  }
  return `${stepsSql([...listCountedSteps(question, asked), page, opened])}\nORDER BY ${order}`
}
