import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { previewBody } from '../results/ruling-preview.ts'
import { bodyOfRuling } from '../results/ruling-body.ts'

export const previewRuling = answer(methods.previewRuling, async ({ body: { ruling } }, { live }) =>
  previewBody(await bodyOfRuling(ruling, live), live.state),
)
