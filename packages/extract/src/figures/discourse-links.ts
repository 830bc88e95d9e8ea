import type { Measure } from '@recount/claims'
import { findAt, type Found } from '../text/lexicon.ts'
import { hasRole, isCue, someToken, type View } from '../text/view.ts'
import { isRecent, type Discourse } from './discourse.ts'
import { isOfPeople } from './figure.ts'
import type { Group } from './groups.ts'
import { isListItem } from './labels.ts'
import { linkOf, type Link, type Linking } from './links.ts'
import { findPartitiveClass, findPredicateClass } from './part-links.ts'
import { reportsGoOn } from './report-links.ts'
import { isRivalToll } from './rival-tolls.ts'

type DiscourseRule = (linking: Linking, group: Group, discourse: Discourse) => Link | undefined

const anaphorReach = 14

/** "At the end of August, this number was 1,069": takes everything from the figure before it. */
const anaphor: DiscourseRule = ({ view }, group, { last }) => {
  if (!isRecent(last, view) || group.quantity.isArticle || group.head === 'thing') return undefined
  for (let at = Math.max(0, group.from - anaphorReach); at < group.from; at += 1) {
    const found = findAt(view.matches, at, 'anaphor')
    if (found && found.to <= group.from && isQuietPath(view, found.to, group.from))
      return linkOf(last.measure, 'anaphor', { at: found })
  }
  return undefined
}

function isQuietPath(view: View, from: number, to: number): boolean {
  return !someToken(
    from,
    to,
    (at) => !hasRole(view, at, 'rising', 'adverb', 'preposition', 'determiner', 'month', 'hedge-before'),
  )
}

/** "officials spoke of 14": the harm is that of the last figure, or of the toll spoken of since. */
const rivalToll: DiscourseRule = ({ view }, group, { last, toll }) => {
  if (!isRecent(last, view) || !isOfPeople(last) || !isRivalToll(view, group)) return undefined
  const isSince = toll !== undefined && toll.index >= last.view.sentence.index
  return linkOf(isSince ? toll.measure : last.measure, 'rival-toll')
}

/** "12 were women", "five of them children" after an earlier sentence's figure. */
const classOnly: DiscourseRule = ({ view }, group, { last }) => {
  if (!isRecent(last, view)) return undefined
  const victims =
    findPredicateClass(view, group) ?? findPartitiveClass(view, group) ?? findIncluded(view, group)
  if (!victims) return undefined
  const at = findHarmNamed(view, group)
  const measure = (at?.value as Measure | undefined) ?? last.measure
  return linkOf(measure, 'class-of-earlier', { at, isPart: true })
}

/** "Of the dead, 23 were civilians": the harm named before the number in its own sentence. */
function findHarmNamed({ matches }: View, { from }: Group): Found | undefined {
  for (let at = from - 1; at >= 0; at -= 1) {
    const found = findAt(matches, at, 'harm-unit') ?? findAt(matches, at, 'trigger')
    if (found) return found
  }
  return undefined
}

const includedReach = 6

/** "This included 11 children", "Among them were two nurses" at the head of a sentence. */
function findIncluded(view: View, group: Group): Found | undefined {
  if (group.head !== 'victims') return undefined
  const isIncluded = someToken(group.from - includedReach, group.from, (at) => {
    const found = findAt(view.matches, at, 'including')
    return found !== undefined && found.to <= group.from && isQuietPath(view, found.to, group.from)
  })
  return isIncluded ? group.victimsAt : undefined
}

/** "112 victims", "the remaining 108" after a figure: the harm is that of the figures before. */
const carriedOn: DiscourseRule = ({ view }, { head, from, to }, { last }) => {
  if (!isRecent(last, view) || !isOfPeople(last)) return undefined
  const isCarried =
    (head === 'victims' && hasRole(view, to - 1, 'victim-word')) ||
    (head === 'bare' && isCue(view, from - 1, 'remaining'))
  return isCarried ? linkOf(last.measure, 'carried-on') : undefined
}

const listReach = 14

/** An item of a list takes its harm from the figure above the list. */
const listItem: DiscourseRule = ({ view }, group, { last }) => {
  if (!last || !isOfPeople(last)) return undefined
  const isInList = view.sentence.index - last.view.sentence.index <= listReach
  return isInList && isListItem(view, group) ? linkOf(last.measure, 'list-item') : undefined
}

/** "In 2018 it carried out 47": strikes are the verb's object though the noun is left out. */
const strikesGoOn: DiscourseRule = ({ view }, { head, from }, { last }) => {
  if (!isRecent(last, view) || last.measure !== 'strikes' || head !== 'bare') return undefined
  const isObject =
    isCue(view, from - 1, 'striking') || (isCue(view, from - 1, 'out') && isCue(view, from - 2, 'carrying'))
  return isObject ? linkOf('strikes', 'strikes-continued') : undefined
}

/** In a text that assesses reports, counts that leave the noun out are of reports. */
const moreReports: DiscourseRule = (linking, group, { hasReports }) =>
  hasReports ? reportsGoOn(linking, group) : undefined

/** The order in which a figure is read from those of earlier sentences, when its own does not say what it counts. */
export const discourseRules: readonly DiscourseRule[] = [
  anaphor,
  rivalToll,
  classOnly,
  carriedOn,
  strikesGoOn,
  listItem,
  moreReports,
]
