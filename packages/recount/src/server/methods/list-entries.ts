import { methods } from '@recount/api'
import { answerTable } from '../answer.ts'
import { readShelf } from '../entries/entry-shelf.ts'
import { entryTable } from '../tables/entries.ts'

export const listEntries = answerTable(methods.listEntries, async ({ live }) =>
  entryTable(await readShelf(live.opened.ledger)),
)
