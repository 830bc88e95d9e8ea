import { methods } from '@recount/api'
import { MissingError } from '@recount/claims'
import { answer } from '../answer.ts'
import type { CaseState } from '../live/case-state.ts'
import { writerOf } from '../person.ts'
import { rereadInSteps } from '../work/rereading-work.ts'

export const reread = answer(methods.reread, ({ body: { documents, why } }, { live, works, person }) => {
  const by = writerOf(person)
  const asked = listAsked(documents, live.state)
  return { work: works.begin('reread', by, (progress) => rereadInSteps(asked, { live, by, why }, progress)) }
})

function listAsked(ids: readonly string[] | null, { documents }: CaseState) {
  const stranger = ids?.find((id) => !documents.has(id))
  if (stranger !== undefined) {
    throw new MissingError(
      `There is no document ${JSON.stringify(stranger)} in this case.`,
      'The list of documents has all there are.',
    )
  }
  const all = [...documents.values()].map(({ recorded }) => recorded.document)
  return ids === null ? all : all.filter(({ id }) => ids.includes(id))
}
