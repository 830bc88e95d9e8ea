import type { View } from '../text/view.ts'
import { listDays, type DatedDays } from './official-dates.ts'
import type { OfficialPack } from './official-pack.ts'
import { readPlaces } from './official-places.ts'
import type { OfficialPlace } from './official-statement.ts'

/** The words of a statement that say when and where: in one sentence, read up to token `to`. */
interface StatementHead {
  readonly view: View
  readonly days: DatedDays
  readonly places: readonly OfficialPlace[]
  readonly to: number
}

/** The sentences of one statement; without a head where the text tells no day. */
export interface StatementCut {
  readonly views: readonly View[]
  readonly head: StatementHead | null
  /** Does it begin with its head, as statements are written? */
  readonly isOpened: boolean
}

/** How many tokens may stand before the date of a head that opens a statement: a number, a quote, "On". */
const longestOpening = 4

/**
 * Cuts a text into statements: each begins with the sentence that opens with a date and a place. Where none opens so, the whole
 * text is one, and the first sentence that has both is its head.
 */
export function cutStatements(views: readonly View[], pack: OfficialPack): readonly StatementCut[] {
  if (views.length === 0) return []
  const heads = views.map((view) => findHead(view, pack))
  const openings = heads.flatMap((head, at) => (head && opens(head) ? [at] : []))
  if (openings.length === 0) return [{ views, head: findFirst(heads), isOpened: false }]
  return openings.map((at, index) => ({
    views: withoutNumber(views.slice(at, openings[index + 1]), openings[index + 1] !== undefined),
    head: heads[at]!,
    isOpened: true,
  }))
}

/** Leaves the number of the next statement out ("2."). */
function withoutNumber(views: readonly View[], isFollowed: boolean): readonly View[] {
  const isNumber = views.length > 1 && views.at(-1)!.tokens.every(({ kind }) => kind !== 'word')
  return isFollowed && isNumber ? views.slice(0, -1) : views
}

/** The first head with a place, else the first with a day. */
function findFirst(heads: readonly (StatementHead | null)[]): StatementHead | null {
  return heads.find((head) => (head?.places.length ?? 0) > 0) ?? heads.find((head) => head !== null) ?? null
}

function opens({ days, places }: StatementHead): boolean {
  return days.from <= longestOpening && places.length > 0
}

/** The first date of a sentence with places after it, else its first date. */
function findHead(view: View, pack: OfficialPack): StatementHead | null {
  const all = listDays(view, pack.months).map((days): StatementHead => {
    const { places, to } = readPlaces(view, days.to, pack)
    return { view, days, places, to }
  })
  return all.find(({ places }) => places.length > 0) ?? all[0] ?? null
}
