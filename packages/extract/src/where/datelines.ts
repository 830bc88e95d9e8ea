import { hasRole, isMark, someToken, type View } from '../text/view.ts'

const longestDateline = 24
const longestTag = 16
const longestPlaceLine = 6
const lastSentence = 2

/** Where a sentence's dateline ends: with a dash or a bracketed tag before the first words of prose. 0 where it has none. */
export function endOfDateline(view: View): number {
  if (view.sentence.index > lastSentence) return 0
  let end = 0
  for (let at = 1; at < Math.min(longestDateline, view.tokens.length); at += 1)
    if (isDatelineEnd(view, at, end > 0) && !hasVerb(view, at)) end = at + 1
  return end
}

function isDatelineEnd(view: View, at: number, hasEnd: boolean): boolean {
  if (isMark(view, at, '--', ']')) return true
  if (isMark(view, at, '-')) return !view.tokens[at]!.glued
  if (isMark(view, at, ')')) return !hasEnd && at < longestTag && hasRole(view, at - 1, 'actor')
  const isBody = view.sentence.section === 'body'
  return isBody && isMark(view, at, ':') && at <= longestPlaceLine && isPlaceLine(view, at)
}

/** "TYRE, Lebanon:": nothing but names before the colon. */
function isPlaceLine(view: View, to: number): boolean {
  if (hasRole(view, 0, 'actor')) return false
  return !someToken(0, to, (at) => !view.tokens[at]!.capital && !isMark(view, at, ','))
}

function hasVerb(view: View, to: number): boolean {
  return someToken(
    0,
    to,
    (at) =>
      hasRole(view, at, 'be', 'have', 'trigger', 'speech', 'verb') && !hasRole(view, at, 'actor', 'month'),
  )
}
