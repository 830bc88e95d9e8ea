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
    marksAt(readingsOf(claim, draft, field), `read ${hue}`),
  )
  const bright = lit === null ? [] : marksAt(readingsOf(claim, draft, lit), `lit ${hueOf(lit)}`)
  const chosen = selected === null ? [] : [{ ...selected, name: 'selected' }]
  return [
    ...others,
    { start, end, name: 'now' },
    { start: count.start, end: count.end, name: 'now-figure' },
    ...fields,
    ...bright,
    ...chosen,
  ]
}

function marksAt(spans: readonly Span[], name: string): readonly Mark[] {
  return spans.map(({ start, end }) => ({ start, end, name }))
}

function hueOf(field: ClaimField): string {
  return formFields.find((one) => one.field === field)?.hue ?? ''
}
