import type { Harm, HarmClass, HarmKind, HarmRange } from '@recount/claims'
import type { MessageName } from '../../../messages/say.ts'

/** A range as somebody types it: an empty field is an end that nobody knows. */
export interface RangeDraft {
  readonly kind: HarmKind
  readonly of: HarmClass
  readonly min: string
  readonly max: string
  readonly best: string
}

/** What stands in the fields for a range that is recorded. */
export function draftOf(harm: Harm, kind: HarmKind, of: HarmClass): RangeDraft {
  const range = harm[kind][of]
  return { kind, of, min: write(range?.min), max: write(range?.max), best: write(range?.best) }
}

/** What is wrong with a draft; undefined where nothing is. */
export function findFault({ min, max, best }: RangeDraft): MessageName | undefined {
  if ([min, max, best].some((text) => !/^\d*$/.test(text.trim()))) return 'act.range.number'
  const [low, high, middle] = [read(min), read(max), read(best)]
  if (low !== null && high !== null && low > high) return 'act.range.order'
  const isOutside = middle !== null && ((low !== null && middle < low) || (high !== null && middle > high))
  return isOutside ? 'act.range.best.outside' : undefined
}

/** The harm of an incident with the range that was typed; without it where every end is empty, since unknown is left out. */
export function harmWith(harm: Harm, draft: RangeDraft): Harm {
  const { [draft.of]: _, ...others } = harm[draft.kind]
  const range = rangeOf(draft)
  return { ...harm, [draft.kind]: range === null ? others : { ...others, [draft.of]: range } }
}

/** Does a draft say otherwise than what is recorded? */
export function isChanged(harm: Harm, draft: RangeDraft): boolean {
  const before = draftOf(harm, draft.kind, draft.of)
  return (
    before.min !== draft.min.trim() || before.max !== draft.max.trim() || before.best !== draft.best.trim()
  )
}

function rangeOf({ min, max, best }: RangeDraft): HarmRange | null {
  const [low, high, middle] = [read(min), read(max), read(best)]
  if (low === null && high === null && middle === null) return null
  return { min: low, max: high, ...(middle === null ? {} : { best: middle }) }
}

function read(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim())
}

function write(value: number | null | undefined): string {
  return value == null ? '' : String(value)
}
