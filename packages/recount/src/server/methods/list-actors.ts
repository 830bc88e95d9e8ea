import { methods } from '@recount/api'
import { answerTable } from '../answer.ts'
import { readCaseRegistry } from '../registry/case-registry.ts'
import { actorTable } from '../tables/actors.ts'

export const listActors = answerTable(methods.listActors, async ({ live }) => {
  await readCaseRegistry(live)
  return actorTable
})
