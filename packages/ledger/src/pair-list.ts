import type { PairDecision } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import { readEntry } from './entry-list.ts'
import { bodyOf } from './seal.ts'
import type { EntryRow, Tables } from './tables.ts'

/** What stands of a pair, who said it, when and why, and the number of the entry that says so. */
export interface RecordedPairDecision extends PairDecision {
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
}

/** The link out of the payload of a `pair-decided`, as its index has it; intake lets nothing in that JSON's text couldn't be. */
export const linkOfPayload = sql<string>`payload::json ->> 'link'`

/** Which pairs: those of a link, or these, by `identifyPair`. */
export interface PairFilter {
  readonly link?: string | undefined
  readonly pairs?: readonly string[]
}

/** The decisions in force: of each pair what was said last and not undone, in the order said. */
export async function listPairDecisions(
  database: Kysely<Tables>,
  { link, pairs }: PairFilter = {},
): Promise<readonly RecordedPairDecision[]> {
  const rows = await database
    .selectFrom('entry')
    .selectAll()
    .distinctOn('subject')
    .where('kind', '=', sql.lit('pair-decided' as const))
    .$if(link !== undefined, (entries) => entries.where(linkOfPayload, '=', link ?? ''))
    .$if(pairs !== undefined, (entries) =>
      entries.where('subject', '=', sql<string>`any(${[...(pairs ?? [])]})`),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('entry as undoing')
            .select('undoing.number')
            .where('undoing.kind', '=', 'decision-undone')
            .where('undoing.subject', '=', sql<string>`entry.number::text`),
        ),
      ),
    )
    .orderBy('subject')
    .orderBy('number', 'desc')
    .execute()
  return rows.toSorted((a, b) => a.number - b.number).flatMap(decisionOf)
}

function decisionOf(row: EntryRow): readonly RecordedPairDecision[] {
  const { number, by, at, why, ...entry } = readEntry(row)
  const body = bodyOf(entry)
  return body.kind === 'pair-decided' ? [{ ...body.payload, by, at, why, entry: number }] : []
}
