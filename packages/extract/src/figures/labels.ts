import type { VictimClass } from '@recount/claims'
import type { LexemeKind } from '../pack/lexeme-kinds.ts'
import { findAt, type Found } from '../text/lexicon.ts'
import { hasRole, isMark, someToken, type View } from '../text/view.ts'
import type { Group } from './groups.ts'
import { linkBy, linkOf, type LinkRule } from './links.ts'

const longestLabel = 9

/** Where the label before a number begins: after the last mark that closes an earlier item. */
function labelStart(view: View, mark: number): number {
  let at = mark
  while (at > 0 && mark - at < longestLabel && !isItemEnd(view, at - 1)) at -= 1
  return at
}

function isItemEnd(view: View, at: number): boolean {
  return isMark(view, at, ';', '|', ')', '*', '•') || view.tokens[at]?.kind === 'number'
}

function findIn(view: View, from: number, to: number, ...kinds: readonly LexemeKind[]): Found | undefined {
  for (let at = from; at < to; at += 1) {
    const found = kinds.map((kind) => findAt(view.matches, at, kind)).find((item) => item && item.to <= to)
    if (found) return found
  }
  return undefined
}

/** "Killed: 14", "Total US strikes: 381", "Civilians: 24-71": a label says what its number counts. */
interface Label {
  /** The token of the mark that closes it. */
  readonly mark: number
  readonly strike: Found | undefined
  readonly harm: Found | undefined
  readonly victims: Found | undefined
}

/** Is there a verb in the label, so that it is a sentence and no label? */
function isSentence(view: View, from: number, to: number): boolean {
  return someToken(from, to, (at) => hasRole(view, at, 'be', 'have', 'modal', 'verb', 'pronoun'))
}

/** Does the mark at `at` close a label? */
export function isLabelMark(view: View, at: number): boolean {
  if (isMark(view, at, '-', '(')) return !view.tokens[at]!.glued
  return isMark(view, at, ':', '--', '|', '=')
}

function readLabel(view: View, group: Group): Label | undefined {
  const mark = group.from - 1
  if (!isLabelMark(view, mark)) return undefined
  const from = labelStart(view, mark)
  if (from === mark || isSentence(view, from, mark)) return undefined
  return {
    mark,
    strike: findIn(view, from, mark, 'strike'),
    harm: findIn(view, from, mark, 'trigger', 'harm-unit', 'harm-toll', 'harm-event'),
    victims: findIn(view, from, mark, 'victim', 'victim-modifier'),
  }
}

/** Can the group stand behind a label, being a number with nouns for people or none? */
function isCountable({ head, quantity }: Group): boolean {
  return (head === 'bare' || head === 'victims' || head === 'open') && !quantity.isArticle
}

/** "Killed: 14", "Total US strikes: 381": the label names what is counted. */
export const labelled: LinkRule = ({ view }, group) => {
  const label = isCountable(group) ? readLabel(view, group) : undefined
  if (label?.strike) return linkOf('strikes', 'labelled-strikes', { at: label.strike })
  return label?.harm ? linkBy(label.harm, 'labelled') : undefined
}

/** The class of people a label names ("Children killed: 168"). */
export function findLabelClass(view: View, group: Group): VictimClass | undefined {
  const found = readLabel(view, group)?.victims
  return found && found.detail !== 'general' ? (found.value as VictimClass) : undefined
}

/** "A. Government forces: 241 civilians", "Civilians: 24-71": an item of a list whose harm was named above it. */
export function isListItem(view: View, group: Group): boolean {
  const label = isCountable(group) ? readLabel(view, group) : undefined
  if (!label || label.strike || label.harm || !isMark(view, label.mark, ':')) return false
  return isMark(view, group.to, '', ',', ';', '.', '(', ')') || hasRole(view, group.to, 'including')
}
