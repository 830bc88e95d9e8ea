import { methods } from '@recount/api'
import { isoTime } from '../../pipeline/case.ts'
import { verifyDocument as check } from '../../pipeline/verification.ts'
import { answer } from '../answer.ts'
import { getDocument } from '../views/document.ts'

export const verifyDocument = answer(methods.verifyDocument, async ({ params: { id } }, { live, now }) => ({
  ...(await check(live.opened, getDocument(id, live.state).recorded.document)),
  at: isoTime(now()),
}))
