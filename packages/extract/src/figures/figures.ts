import type { Measure } from '@recount/claims'
import { linkLedgerLabel, linkLedgerWords, linkRestatedTotal, listNoughts } from '../book/ledger-links.ts'
import { hasRole, isMark, type View } from '../text/view.ts'
import {
  invertedSubject,
  leaningParticiple,
  objectOfVerb,
  ofEvent,
  ownedEvent,
  ownHarmAdjective,
  ownHarmNoun,
  partOfHarmed,
} from './direct-links.ts'
import { discourseRules } from './discourse-links.ts'
import { isRecent, keepFigure, keepSentence, type Discourse } from './discourse.ts'
import { isOfPeople, type Figure } from './figure.ts'
import { listGroups, type Group } from './groups.ts'
import { labelled } from './labels.ts'
import type { Link, Linking, LinkRule } from './links.ts'
import { appositive, gapped, listed } from './list-links.ts'
import { isNoCasualtyCount } from './non-counts.ts'
import { included, ofThoseHarmed, partOfThem } from './part-links.ts'
import { ranked } from './ranking-links.ts'
import { countedReports, countedStrikes, reportToll } from './report-links.ts'
import { compared } from './rival-tolls.ts'
import { subjectOfVerb } from './subject-links.ts'
import { invertedToll, tollOf } from './toll-links.ts'
import { listTriggers } from './triggers.ts'
import { readVictims } from './victim-classes.ts'

/** The order in which a group's harm is looked for in its own sentence: what stands nearest first. */
const sentenceRules: readonly LinkRule[] = [
  countedStrikes,
  countedReports,
  reportToll,
  ownHarmNoun,
  ownHarmAdjective,
  leaningParticiple,
  objectOfVerb,
  ofEvent,
  ownedEvent,
  partOfThem,
  ofThoseHarmed,
  included,
  invertedSubject,
  invertedToll,
  tollOf,
  labelled,
  appositive,
  subjectOfVerb,
  partOfHarmed,
  listed,
  gapped,
  compared,
  ranked,
]

function findLink(linking: Linking, group: Group, discourse: Discourse): Link | undefined {
  const ledger = discourse.ledger?.(linking.view)
  if (ledger && isNought(group)) return linkLedgerWords(ledger, linking.groups, group)
  const label = ledger && linkLedgerLabel(ledger, group)
  if (label) return label
  for (const rule of sentenceRules) {
    const link = rule(linking, group)
    if (link) return link
  }
  for (const rule of discourseRules) {
    const link = rule(linking, group, discourse)
    if (link) return link
  }
  if (!ledger) return undefined
  return linkRestatedTotal(ledger, group, discourse.last) ?? linkLedgerWords(ledger, linking.groups, group)
}

function isNought({ quantity }: Group): boolean {
  return quantity.rule === 'nought'
}

/** The groups of a sentence that may count somebody, each person counted once. */
function listCandidates(view: View): Group[] {
  const groups = listGroups(view).filter((group) => !isNoCasualtyCount(view, group))
  return groups.filter((group, index) => !isRestated(view, groups[index - 1], group))
}

function addNoughts(groups: readonly Group[], noughts: readonly Group[]): Group[] {
  return [...groups, ...noughts].sort((a, b) => a.from - b.from)
}

/** "One civilian, a teenage boy, was killed": the second is the first, described. */
function isRestated(view: View, before: Group | undefined, group: Group): boolean {
  if (before?.to !== group.from - 1) return false
  if (isSaidTwice(view, before, group)) return true
  const { min, max } = before.quantity
  if (!group.quantity.isArticle || min !== 1 || max !== 1) return false
  return isMark(view, before.to, ',') && isMark(view, group.to, ',')
}

/** "1,100 civilian deaths of 1,100 civilian deaths". */
function isSaidTwice(view: View, before: Group, group: Group): boolean {
  const isSame = before.quantity.min === group.quantity.min && before.head === group.head
  return isSame && before.head === 'harm' && hasRole(view, before.to, 'of')
}

const closeRules: readonly string[] = ['object-of-verb', 'leaning-participle', 'listed', 'of-event']
const closeSubject = 6

/** An unknown noun with "a" is a victim only right beside the harm ("killing a photographer"). */
function isClose({ rule, trigger }: Link, group: Group): boolean {
  if (closeRules.includes(rule)) return true
  return rule === 'subject-of-verb' && trigger !== undefined && trigger.verbFrom - group.to <= closeSubject
}

function isSomebody(link: Link, group: Group): boolean {
  return !group.quantity.isArticle || group.head !== 'open' || isClose(link, group)
}

const breakdownRules: readonly string[] = ['toll', 'ranked', 'listed', 'class-of-earlier']

/** "Casualties" broken down after a figure of deaths, in a text that counts no injured, are deaths. */
function measureOf(link: Link, { last, hasInjured }: Discourse, view: View): Measure {
  const isOpen = link.measure === 'killed-or-injured' && !hasInjured
  if (!isOpen || !isRecent(last, view) || last.measure !== 'killed') return link.measure
  return link.whole !== undefined || breakdownRules.includes(link.rule) ? 'killed' : link.measure
}

const backwardRules: readonly string[] = ['anaphor', 'class-of-earlier', 'reports-continued']

/** The earlier figure that a figure leans on. */
function findSource(
  view: View,
  link: Link,
  figures: readonly Figure[],
  discourse: Discourse,
): Figure | undefined {
  const { last, lastWhole } = discourse
  if (link.whole) return figures.find((figure) => figure.group === link.whole)
  if (link.isPart && isRecent(lastWhole, view) && link.rule !== 'class-of-earlier') return lastWhole
  const previous = figures.at(-1)
  if (previous && isOfPeople(previous)) return previous
  if (backwardRules.includes(link.rule)) return last
  const isBeside = isRecent(last, view) && view.sentence.paragraph === last.view.sentence.paragraph
  return isBeside && last.measure !== 'strikes' ? last : undefined
}

/** Reads the figures of one sentence; `discourse` carries what earlier sentences said. */
export function readFigures(view: View, discourse: Discourse): Figure[] {
  const ledger = discourse.ledger?.(view)
  const groups = ledger ? addNoughts(listCandidates(view), listNoughts(ledger)) : listCandidates(view)
  keepSentence(discourse, view)
  if (groups.length === 0) return []
  const linking: Linking = { view, groups, triggers: listTriggers(view, groups), links: new Map() }
  const figures: Figure[] = []
  for (const group of groups) {
    const link = findLink(linking, group, discourse)
    if (!link || !isSomebody(link, group)) continue
    linking.links.set(group, link)
    const source = findSource(view, link, figures, discourse)
    const figure: Figure = {
      view,
      group,
      link,
      measure: measureOf(link, discourse, view),
      ...readVictims(view, group, link, source, discourse, figures),
      whole: link.isPart ? source : undefined,
      continues: source,
    }
    figures.push(figure)
    keepFigure(discourse, figure)
  }
  return figures
}
