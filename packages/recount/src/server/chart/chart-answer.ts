import type { AnswerOf, ChartFigure, ChartSeries, Methods } from '@recount/api'
import { daysOf, type Actor, type Edtf } from '@recount/claims'
import type { AnyCase } from '../../report/case-view.ts'
import { listCourses } from '../../report/chart/course-line.ts'
import { listPoints } from '../../report/chart/point.ts'
import { keyOfClaimant, type StatementView } from '../../report/statement-view.ts'
import { viewFigure } from './figure.ts'
import { listGrounds, viewGround, type Ground } from './ground.ts'
import { listElsewhere } from './left-out.ts'

/** Which ground and days; undefined chooses the ground of which most is said, and all days. */
export interface ChartQuery {
  readonly ground?: string | undefined
  readonly from?: Edtf | undefined
  readonly to?: Edtf | undefined
}

type Chart = AnswerOf<Methods['getChart']>

/** Grounds that can be chosen from a list; of those with one statement, more than this are reached through what was left out. */
const MOST_GROUNDS = 400

/** The chart of a case as it stands: who says how many over time, on one ground, and what is not on it. */
export function chartOf(view: AnyCase, actors: readonly Actor[], query: ChartQuery): Omit<Chart, 'entries'> {
  const grounds = listGrounds(view)
  const shown = findShown(view, query)
  const listed = grounds.slice(0, MOST_GROUNDS)
  const told = {
    grounds: (shown === undefined || listed.includes(shown) ? listed : [...listed, shown]).map(viewGround),
    moreGrounds: Math.max(0, grounds.length - MOST_GROUNDS),
    ground: shown === undefined ? null : viewGround(shown),
    isAsAsked: query.ground === undefined || shown?.id === query.ground,
  }
  const rejected = view.input.claims.filter(({ status }) => status === 'rejected').length
  if (shown === undefined) {
    return {
      ...told,
      series: [],
      leftOut: { elsewhere: [], undated: [], inWords: [], otherDays: [], rejected },
    }
  }
  const { drawn, ...aside } = sortFigures(shown, view, query)
  const elsewhere = listElsewhere(shown, view, actors)
  return { ...told, series: listSeries(shown, drawn, view), leftOut: { elsewhere, ...aside, rejected } }
}

/** The figures that the chart draws, a claimant's after another's. */
export function listDrawn(view: AnyCase, query: ChartQuery): readonly ChartFigure[] {
  const shown = findShown(view, query)
  return shown === undefined ? [] : sortFigures(shown, view, query).drawn.map(({ figure }) => figure)
}

/** The ground that is asked for; without one, or where it is gone, the first of which a figure can be drawn. */
function findShown(view: AnyCase, { ground }: ChartQuery): Ground | undefined {
  const grounds = listGrounds(view)
  const asked = ground === undefined ? undefined : grounds.find(({ id }) => id === ground)
  return asked ?? grounds.find(hasCourse) ?? grounds[0]
}

/** A figure with the statement it is of. */
interface Drawn {
  readonly item: StatementView
  readonly figure: ChartFigure
}

interface SortedFigures {
  readonly drawn: readonly Drawn[]
  readonly undated: readonly ChartFigure[]
  readonly inWords: readonly ChartFigure[]
  readonly otherDays: readonly ChartFigure[]
}

function sortFigures({ panel }: Ground, view: AnyCase, query: ChartQuery): SortedFigures {
  const all = panel.statements.map((item) => ({ item, figure: viewFigure(item, panel, view) }))
  const groups = Map.groupBy(all, ({ figure }) => placeOf(figure, query))
  const listOf = (place: ReturnType<typeof placeOf>): readonly ChartFigure[] =>
    (groups.get(place) ?? []).map(({ figure }) => figure)
  return {
    drawn: groups.get('drawn') ?? [],
    undated: listOf('undated'),
    inWords: listOf('in words'),
    otherDays: listOf('other days'),
  }
}

function placeOf(
  { count, days }: ChartFigure,
  { from, to }: ChartQuery,
): 'drawn' | 'undated' | 'in words' | 'other days' {
  if (count.min === null && count.max === null) return 'in words'
  if (days === null) return 'undated'
  const isAfter = from === undefined || days.last >= (daysOf(from)?.first ?? '')
  const isBefore = to === undefined || days.first <= (daysOf(to)?.last ?? '')
  return isAfter && isBefore ? 'drawn' : 'other days'
}

function listSeries({ panel }: Ground, drawn: readonly Drawn[], view: AnyCase): readonly ChartSeries[] {
  const points = listPoints({ ...panel, statements: drawn.map(({ item }) => item) }, view)
  const courses = panel.series.flatMap((series) => listCourses(series, points))
  const lines = courses.map((course) => course.map(({ item }) => item.statement.id))
  const bySpeaker = Map.groupBy(drawn, ({ item }) => keyOfClaimant(item.statement))
  return [...bySpeaker].map(([id, own]) => {
    const ids = new Set(own.map(({ figure }) => figure.statement))
    return {
      id,
      speaker: own[0]?.item.speaker ?? '',
      claimant: own[0]?.item.statement.claimant ?? null,
      color: panel.claimants.indexOf(id),
      figures: own.map(({ figure }) => figure),
      lines: lines.filter((line) => line.every((statement) => ids.has(statement))),
    }
  })
}

/** Has the ground a figure that can be drawn? */
function hasCourse({ group: { statements } }: Ground): boolean {
  return statements.some(
    ({ statement: { best, asOf } }) => asOf.date !== null && (best.min ?? best.max) !== null,
  )
}
