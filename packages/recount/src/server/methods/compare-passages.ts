import { methods } from '@recount/api'
import { MissingError } from '@recount/claims'
import { answer } from '../answer.ts'
import type { LiveDocument } from '../live/case-state.ts'
import { compareTexts } from '../passages/comparison.ts'
import { getDocument } from '../views/document.ts'
import { nameOf } from '../views/figure.ts'

export const comparePassages = answer(
  methods.comparePassages,
  ({ params: { id }, query }, { live: { state } }) => {
    const left = getDocument(id, state)
    const right = getDocument(query.with, state)
    const { rows, share } = compareTexts(textOf(left), textOf(right))
    return { left: nameOf(left.shown), right: nameOf(right.shown), rows, share }
  },
)

function textOf({ text, shown }: LiveDocument): string {
  if (text !== undefined) return text
  throw new MissingError(
    `The original of ${shown.name} is gone from originals/, so there is no text to compare.`,
    'Add the same file again, and it is put back.',
  )
}
