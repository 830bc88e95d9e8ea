import type { Claim, ClaimField, Span } from '@recount/claims'
import type { Answered } from '../../server/ask.ts'
import { readingsOf, type Draft } from './draft.ts'
import { formFields } from './field-look.ts'
import type { Mark } from './marks.ts'

interface Shown {
  readonly claim: Claim
  readonly draft: Draft
  readonly spans: Answered<'getDocumentText'>['spans']
  /** The field whose words light up. */
  readonly lit: ClaimField | null
  readonly selected: Span | null
}

/** What is marked in a text: other claims faintly, the sentence of this one, the words of each field, what is selected. */
export function marksOf({ claim, draft, spans, lit, selected }: Shown): readonly Mark[] {
  const others = spans
    .filter((span) => span.claim !== claim.id)
    .map(({ start, end, status }) => ({ start, end, name: `other ${status}` }))
  const { start, end } = draft.quote ?? claim.quote
  const count = draft.values.span ?? claim.count
  const fields = formFields.flatMap(({ field, hue }) =>
    readingsOf(claim, draft, field).map((reading) => ({ ...reading, name: `read ${hue}` })),
  )
  const bright =
    lit === null ? [] : readingsOf(claim, draft, lit).map((reading) => ({ ...reading, name: 'lit' }))
  const chosen = selected === null ? [] : [{ ...selected, name: 'selected' }]
  return [
    ...others,
    { start, end, name: 'now' },
    { start: count.start, end: count.end, name: 'figure' },
    ...fields,
    ...bright,
    ...chosen,
  ]
}
