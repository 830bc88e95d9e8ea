import { methods } from '@recount/api'
import { answerTable } from '../answer.ts'
import { readCaseRegistry } from '../registry/case-registry.ts'
import { casePlaceTable } from '../tables/case-places.ts'

export const listCasePlaces = answerTable(methods.listCasePlaces, async ({ live }) => {
  await readCaseRegistry(live)
  return casePlaceTable
})
