import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { writerOf } from '../person.ts'
import { linkingKind, linkInSteps } from '../work/linking-work.ts'

export const linkStatements = answer(methods.linkStatements, ({ body }, { live, works, person }) => ({
  work: works.begin(linkingKind, writerOf(person), (progress) => linkInSteps(live, body, progress)),
}))
