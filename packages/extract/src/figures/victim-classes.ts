import type { VictimClass } from '@recount/claims'
import { findAt } from '../text/lexicon.ts'
import { isCue, type View } from '../text/view.ts'
import type { Discourse } from './discourse.ts'
import { isOfPeople, type Figure, type Victims } from './figure.ts'
import type { Group } from './groups.ts'
import { findLabelClass } from './labels.ts'
import type { Link } from './links.ts'
import { findPartitiveClass, findPredicateClass } from './part-links.ts'

const nobody: Victims = { victims: null, victimsAt: undefined }
const anybody: Victims = { victims: 'persons', victimsAt: undefined }
const civilians: Victims = { victims: 'civilians', victimsAt: undefined }

function classOf({ victims, victimsAt }: Victims): Victims {
  return { victims, victimsAt }
}

/** The class a figure's own words tell: its label, what is said of it, its noun, or the toll's own words. */
function findOwnClass(view: View, group: Group, link: Link): Victims | undefined {
  const isOpen = group.head === 'bare' || group.victims === 'persons'
  const label = isOpen ? findLabelClass(view, group) : undefined
  if (label) return { victims: label, victimsAt: undefined }
  const said = findPartitiveClass(view, group) ?? findPredicateClass(view, group)
  if (said && said.detail !== 'general') return { victims: said.value as VictimClass, victimsAt: said }
  if (isNamed(view, group)) return classOf(group)
  const isToll = link.rule === 'toll' || link.rule === 'inverted-toll'
  return (isToll ? findTollClass(view, link) : undefined) ?? (group.head === 'open' ? anybody : undefined)
}

/** Has the group a noun of its own, other than "others", whose class is that of those counted before? */
function isNamed(view: View, { head, victims, victimsAt, to }: Group): boolean {
  const isNoun = (head === 'victims' || head === 'harm') && victims !== null && victimsAt !== undefined
  return isNoun && !isCue(view, to - 1, 'continuing')
}

/** "the number of civilian casualties": the class stands before or inside the toll's own words. */
function findTollClass(view: View, { at }: Link): Victims | undefined {
  if (!at) return undefined
  for (let from = Math.max(0, at.from - 1); from < at.to; from += 1) {
    const found = findAt(view.matches, from, 'victim-modifier') ?? findAt(view.matches, from, 'victim')
    if (found && found.detail !== 'general') return { victims: found.value as VictimClass, victimsAt: found }
  }
  return undefined
}

/** Only these classes say something of whoever is counted next to them without a noun. */
const carried: readonly (VictimClass | null)[] = ['civilians', 'combatants']

/** The class of the other figures of a sentence, where they agree. */
function classBeside(first: Figure, beside: readonly Figure[]): Victims {
  const isOne = beside.every(({ victims }) => victims === first.victims) && carried.includes(first.victims)
  return isOne ? classOf(first) : anybody
}

const sentencesBack = 2

/** The class of the civilians counted just before, or of whoever "this number" goes back to. */
function classBefore(view: View, { lastWhole }: Discourse, link: Link): Victims {
  if (!lastWhole || view.sentence.index - lastWhole.view.sentence.index > sentencesBack) return anybody
  const isSame = lastWhole.victims === 'civilians' || link.rule === 'anaphor'
  return isSame && carried.includes(lastWhole.victims) ? classOf(lastWhole) : anybody
}

/** Whose harm a figure counts; `source` is the figure it leans on, `figures` those read before it in its sentence. */
export function readVictims(
  view: View,
  group: Group,
  link: Link,
  source: Figure | undefined,
  discourse: Discourse,
  figures: readonly Figure[],
): Victims {
  if (link.measure === 'strikes') return nobody
  if (link.measure === 'reports') return civilians
  const own = findOwnClass(view, group, link)
  if (own) return own
  if (source && (link.isPart || link.rule === 'ranked')) return classOf(source)
  const beside = figures.filter((figure) => figure.whole === undefined && isOfPeople(figure))
  return beside[0] ? classBeside(beside[0], beside) : classBefore(view, discourse, link)
}
