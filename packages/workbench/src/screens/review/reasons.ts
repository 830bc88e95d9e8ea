import type { MessageName } from '../../messages/say.ts'

/** The reasons for a rejection that are ready made, in the order of their number keys; the last one is to be written. */
export const rejectReasons = [
  'review.reject.notFigure',
  'review.reject.wrongNumber',
  'review.reject.wrongClaimant',
  'review.reject.wrongScope',
  'review.reject.duplicate',
] as const satisfies readonly MessageName[]

const place = 'recount.review.why'

/** Why this session accepts, unless somebody says otherwise; null where nothing was said. */
export function readWhy(): string | null {
  try {
    return sessionStorage.getItem(place)
  } catch {
    return null
  }
}

/** Remembers why, until the window is closed. */
export function keepWhy(why: string): void {
  try {
    sessionStorage.setItem(place, why)
  } catch {
    // A browser that keeps nothing keeps the words as long as the screen is open.
  }
}
