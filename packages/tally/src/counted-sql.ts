import { isColumnFacet } from './facet-sql.ts'
import { endsSql, listFigures } from './figure-sql.ts'
import type { Policy } from './policy.ts'
import type { FacetFilter, TallyQuestion } from './question.ts'
import { isOneOfSql, sectionSql } from './section-sql.ts'
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
export function listCountedSteps(question: TallyQuestion, asked: CellAsked): readonly Step[] {
  const { policy, selection, asOf } = question
  const filters = listGroupFilters(question, asked)
  const conditions = [
    asOfSql(asOf),
    'v.counts',
    ...selectionSql({ ...selection, facets: [...selection.facets, ...filters] }),
  ]
  const columns = [
    `${sectionSql(policy)} AS section`,
    ...incidentColumns.map((column) => `v.${column}`),
    ...endsSql(listFigures(policy, asOf)),
  ]
  const chosen = selectSql(columns, `FROM version AS v\nWHERE ${conditions.join('\n  AND ')}`)
  const sections = asked.section === undefined ? listCounting(policy) : [asked.section]
  const cell = `SELECT *\nFROM chosen\nWHERE ${isOneOfSql('section', sections)}`
  return [
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

/** A page of a cell's incidents, the earliest first, those without a date last. */
export function pageSql(question: TallyQuestion, asked: CellAsked, limit: number, offset: number): string {
  const page: Step = {
    name: 'page',
    sql: [
      'SELECT cell.*, i.id',
      'FROM cell',
      'JOIN incident AS i ON i.incident = cell.incident',
      'ORDER BY cell.day_from NULLS LAST, i.id',
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
  return `${stepsSql([...listCountedSteps(question, asked), page, opened])}\nORDER BY day_from NULLS LAST, id`
}
