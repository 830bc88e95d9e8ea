import { methods } from '@recount/api'
import { MissingError } from '@recount/claims'
import { answer } from '../answer.ts'
import { nameOf } from '../views/figure.ts'

export const getDocumentText = answer(
  methods.getDocumentText,
  ({ params: { id }, query: { part } }, { live: { state } }) => {
    const found = state.findDocument(id)
    if (found === undefined) {
      throw new MissingError(
        `There is no document ${id} in this case.`,
        'The documents of the case are listed under Documents.',
      )
    }
    const { recorded, shown, text, claims } = found
    return {
      document: { ...nameOf(shown), language: shown.language },
      text: part === 'all' ? (text ?? null) : null,
      sections: recorded.document.sections,
      spans: claims.map(({ recorded: { claim, status } }) => ({
        claim: claim.id,
        start: claim.count.start,
        end: claim.count.end,
        status,
        measure: claim.measure,
        quote: { start: claim.quote.start, end: claim.quote.end },
      })),
    }
  },
)
