import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { getDocument, listSpans } from '../views/document.ts'
import { nameOf } from '../views/figure.ts'

export const getDocumentText = answer(
  methods.getDocumentText,
  ({ params: { id }, query: { part, from, to } }, { live: { state } }) => {
    const { recorded, shown, text, claims } = getDocument(id, state)
    return {
      document: { ...nameOf(shown), language: shown.language },
      text: part === 'spans' ? null : (text?.slice(from, to) ?? null),
      length: text?.length ?? null,
      sections: recorded.document.sections,
      spans: part === 'text' ? [] : listSpans(claims),
    }
  },
)
