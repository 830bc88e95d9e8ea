import type { Measure, VictimClass } from '@recount/claims'
import {
  invertedSubject,
  leaningParticiple,
  objectOfVerb,
  ofEvent,
  ownedEvent,
  ownHarmAdjective,
  ownHarmNoun,
  partOfHarmed,
  type Linking,
  type LinkRule,
} from './direct-links.ts'
import { listGroups, type Group } from './groups.ts'
import type { Found } from './lexicon.ts'
import { linkOf, type Link } from './links.ts'
import {
  appositive,
  compared,
  gapped,
  included,
  invertedToll,
  isRivalToll,
  listed,
  ofThoseHarmed,
  partOfThem,
  partitiveOf,
  predicateClass,
  tollOf,
} from './list-links.ts'
import { isNoCasualtyCount } from './non-counts.ts'
import { countedReports, countedStrikes, reportsGoOn, reportToll } from './report-links.ts'
import { subjectOfVerb } from './subject-links.ts'
import { isCarriedOn, isListItem, labelClass, labelled, ranked, strikesGoOn } from './table-links.ts'
import { listTriggers } from './triggers.ts'
import { findAt } from './lexicon.ts'
import { hasRole, keyAt, type View } from './view.ts'

/** A count of people harmed, strikes or reports, where it stands and what it is part of. */
export interface Figure {
  readonly view: View
  readonly group: Group
  readonly link: Link
  readonly measure: Measure
  readonly victims: VictimClass | null
  readonly victimsAt: Found | undefined
  /** The earlier figure this one is a part of. */
  readonly whole: Figure | undefined
  /** The earlier figure this one continues ("this number", "of these"). */
  readonly continues: Figure | undefined
}

/** The written order in which a group's harm is looked for: what stands nearest first. */
const directRules: readonly LinkRule[] = [
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

/** What was read so far in the document, for figures that lean on earlier ones. */
export interface Discourse {
  last: Figure | undefined
  hasReports: boolean
  hasInjured: boolean
  /** The last figure that is no part of another. */
  lastWhole: Figure | undefined
  /** The last toll spoken of, with or without a number ("the death count climbed"). */
  toll: { readonly measure: Measure; readonly index: number } | undefined
}

const sentencesBack = 3

function isRecent(figure: Figure | undefined, view: View): figure is Figure {
  return figure !== undefined && view.sentence.index - figure.view.sentence.index <= sentencesBack
}

/** "At the end of August, this number was 1,069": takes everything from the figure before it. */
function anaphor(view: View, group: Group, discourse: Discourse): Link | undefined {
  const { last } = discourse
  if (!isRecent(last, view) || group.quantity.isArticle || group.head === 'thing') return undefined
  for (let at = Math.max(0, group.from - 14); at < group.from; at += 1) {
    const found = findAt(view.matches, at, 'anaphor')
    if (found && found.to <= group.from && isQuietPath(view, found.to, group.from))
      return linkOf(last.measure, 'anaphor', { at: found })
  }
  return undefined
}

/** "officials spoke of 14": the harm is that of the last figure. */
function rivalToll(view: View, group: Group, discourse: Discourse): Link | undefined {
  const { last } = discourse
  if (
    !isRecent(last, view) ||
    last.measure === 'strikes' ||
    last.measure === 'reports' ||
    !isRivalToll(view, group)
  )
    return undefined
  return linkOf(
    discourse.toll && discourse.toll.index >= last.view.sentence.index
      ? discourse.toll.measure
      : last.measure,
    'rival-toll',
  )
}

/** "112 victims", "the remaining 108" after a figure. */
function carriedOn(view: View, group: Group, { last }: Discourse): Link | undefined {
  if (
    !isRecent(last, view) ||
    last.measure === 'strikes' ||
    last.measure === 'reports' ||
    !isCarriedOn(view, group)
  )
    return undefined
  return linkOf(last.measure, 'carried-on')
}

function isQuietPath(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (!hasRole(view, at, 'rising', 'adverb', 'preposition', 'determiner', 'month', 'hedge-before'))
      return false
  }
  return true
}

/** "12 were women", "five of them children" after an earlier sentence's figure. */
function classOnly(view: View, group: Group, discourse: Discourse): Link | undefined {
  if (!isRecent(discourse.last, view)) return undefined
  const victims = predicateClass(view, group) ?? partitiveOf(view, group) ?? includedHere(view, group)
  const named = victims ? harmNamed(view, group) : undefined
  return victims
    ? linkOf((named?.value as Measure | undefined) ?? discourse.last.measure, 'class-of-earlier', {
        at: named,
        isPart: true,
      })
    : undefined
}

/** "Of the dead, 23 were civilians": the harm named before the number in its own sentence. */
function harmNamed(view: View, group: Group): Found | undefined {
  for (let at = group.from - 1; at >= 0; at -= 1) {
    const found = findAt(view.matches, at, 'harm-unit') ?? findAt(view.matches, at, 'trigger')
    if (found) return found
  }
  return undefined
}

/** "This included 11 children", "Among them were two nurses" at the head of a sentence. */
function includedHere(view: View, group: Group): Found | undefined {
  if (group.head !== 'victims') return undefined
  for (let at = Math.max(0, group.from - 6); at < group.from; at += 1) {
    const found = findAt(view.matches, at, 'including')
    if (found && found.to <= group.from && isQuietPath(view, found.to, group.from)) return group.victimsAt
  }
  return undefined
}

const listReach = 14

/** An item of a list takes its harm from the figure above the list; "carried out 47" goes on with strikes. */
function listItem(view: View, group: Group, { last }: Discourse): Link | undefined {
  if (!last || view.sentence.index - last.view.sentence.index > listReach) return undefined
  if (last.measure === 'strikes')
    return strikesGoOn(view, group) && isRecent(last, view)
      ? linkOf('strikes', 'strikes-continued')
      : undefined
  if (last.measure === 'reports' || !isListItem(view, group)) return undefined
  return linkOf(last.measure, 'list-item')
}

/** "Casualties" broken down after a figure of deaths, in a text that counts no injured, are deaths. */
function isDeathsOnly(link: Link, { last, hasInjured }: Discourse, view: View): boolean {
  if (
    link.measure !== 'killed-or-injured' ||
    hasInjured ||
    !isRecent(last, view) ||
    last.measure !== 'killed'
  )
    return false
  return (
    link.rule === 'toll' ||
    link.rule === 'ranked' ||
    link.whole !== undefined ||
    link.rule === 'listed' ||
    link.rule === 'class-of-earlier'
  )
}

function linkGroup(linking: Linking, group: Group, discourse: Discourse): Link | undefined {
  for (const rule of directRules) {
    const link = rule(linking, group)
    if (link) return link
  }
  const { view } = linking
  return (
    anaphor(view, group, discourse) ??
    rivalToll(view, group, discourse) ??
    classOnly(view, group, discourse) ??
    carriedOn(view, group, discourse) ??
    listItem(view, group, discourse) ??
    (discourse.hasReports ? reportsGoOn(linking, group) : undefined)
  )
}

interface Class {
  readonly victims: VictimClass | null
  readonly victimsAt: Found | undefined
}

const unknownClass: Class = { victims: 'persons', victimsAt: undefined }

function ownClass(view: View, group: Group, link: Link): Class | undefined {
  const label = group.head === 'bare' || group.victims === 'persons' ? labelClass(view, group) : undefined
  if (label) return { victims: label, victimsAt: undefined }
  const named = partitiveOf(view, group) ?? predicateClass(view, group)
  if (named && named.detail !== 'general') return { victims: named.value as VictimClass, victimsAt: named }
  const isNamed =
    (group.head === 'victims' || group.head === 'harm') &&
    group.victims !== null &&
    group.victimsAt !== undefined &&
    !isContinued(view, group)
  if (isNamed) return { victims: group.victims, victimsAt: group.victimsAt }
  const toll = link.rule === 'toll' || link.rule === 'inverted-toll' ? classOfToll(view, link) : undefined
  if (toll) return toll
  return group.head === 'open' ? unknownClass : undefined
}

/** "the number of civilian casualties": the class stands before or inside the toll's own words. */
function classOfToll(view: View, { at }: Link): Class | undefined {
  if (!at) return undefined
  for (let from = Math.max(0, at.from - 1); from < at.to; from += 1) {
    const found = findAt(view.matches, from, 'victim-modifier') ?? findAt(view.matches, from, 'victim')
    if (found && found.detail !== 'general') return { victims: found.value as VictimClass, victimsAt: found }
  }
  return undefined
}

function victimsOf(
  view: View,
  group: Group,
  link: Link,
  source: Figure | undefined,
  discourse: Discourse,
  figures: readonly Figure[],
): Class {
  if (link.measure === 'strikes') return { victims: null, victimsAt: undefined }
  if (link.measure === 'reports') return { victims: 'civilians', victimsAt: undefined }
  const own = ownClass(view, group, link)
  if (own) return own
  if ((link.isPart || link.rule === 'ranked') && source)
    return { victims: source.victims, victimsAt: source.victimsAt }
  return classAround(view, discourse, figures, link)
}

/** Only these classes say something of whoever is counted next to them without a noun. */
const carried: readonly (VictimClass | null)[] = ['civilians', 'combatants']

/** A number without a noun takes the class of the others in its sentence where they agree, or of the civilians counted just before. */
function classAround(view: View, discourse: Discourse, figures: readonly Figure[], link: Link): Class {
  const beside = figures.filter(
    (figure) => figure.whole === undefined && figure.measure !== 'strikes' && figure.measure !== 'reports',
  )
  const [first] = beside
  if (first) {
    const isOne =
      beside.every((figure) => figure.victims === first.victims) && carried.includes(first.victims)
    return isOne ? { victims: first.victims, victimsAt: first.victimsAt } : unknownClass
  }
  const { lastWhole } = discourse
  const isNear = lastWhole !== undefined && view.sentence.index - lastWhole.view.sentence.index <= 2
  const isSame =
    isNear &&
    (lastWhole.victims === 'civilians' || link.rule === 'anaphor') &&
    carried.includes(lastWhole.victims)
  return isSame ? { victims: lastWhole.victims, victimsAt: lastWhole.victimsAt } : unknownClass
}

const continuing = new Set(['others', 'other', 'more'])

/** "two others": the class is that of those counted before. */
function isContinued(view: View, group: Group): boolean {
  return continuing.has(keyAt(view, group.to - 1))
}

function sourceOf(
  view: View,
  link: Link,
  figures: readonly Figure[],
  discourse: Discourse,
): Figure | undefined {
  if (link.whole) return figures.find((figure) => figure.group === link.whole)
  if (link.isPart && isRecent(discourse.lastWhole, view) && link.rule !== 'class-of-earlier')
    return discourse.lastWhole
  const previous = figures.at(-1)
  if (previous && previous.measure !== 'strikes' && previous.measure !== 'reports') return previous
  if (link.rule === 'anaphor' || link.rule === 'class-of-earlier' || link.rule === 'reports-continued')
    return discourse.last
  return isRecent(discourse.last, view) &&
    view.sentence.paragraph === discourse.last.view.sentence.paragraph &&
    discourse.last.measure !== 'strikes'
    ? discourse.last
    : undefined
}

/** Reads the figures of one sentence; `discourse` carries what earlier sentences said. */
export function readFigures(view: View, discourse: Discourse): Figure[] {
  const listedGroups = listGroups(view).filter((group) => !isNoCasualtyCount(view, group))
  const groups = listedGroups.filter((group, index) => !isRestated(view, listedGroups[index - 1], group))
  if (!discourse.hasReports && namesReports(view)) discourse.hasReports = true
  keepToll(view, discourse)
  if (groups.length === 0) return []
  const linking: Linking = { view, groups, triggers: listTriggers(view, groups), links: new Map() }
  const figures: Figure[] = []
  for (const group of groups) {
    const link = linkGroup(linking, group, discourse)
    if (!link || (group.quantity.isArticle && group.head === 'open' && !isClose(link, group))) continue
    linking.links.set(group, link)
    const measure = isDeathsOnly(link, discourse, view) ? 'killed' : link.measure
    const source = sourceOf(view, link, figures, discourse)
    const figure: Figure = {
      view,
      group,
      link,
      measure,
      ...victimsOf(view, group, link, source, discourse, figures),
      whole: link.isPart ? source : undefined,
      continues: source,
    }
    figures.push(figure)
    discourse.last = figure
    if (!figure.whole && figure.measure !== 'strikes' && figure.measure !== 'reports')
      discourse.lastWhole = figure
    if (measure === 'reports') discourse.hasReports = true
    if (measure === 'injured') discourse.hasInjured = true
  }
  return figures
}

/** "1,100 civilian deaths of 1,100 civilian deaths". */
function isSaidTwice(view: View, before: Group, group: Group): boolean {
  return (
    before.to === group.from - 1 &&
    hasRole(view, before.to, 'of') &&
    before.quantity.min === group.quantity.min &&
    before.head === group.head &&
    before.head === 'harm'
  )
}

/** "One civilian, a teenage boy, was killed": the second is the first, described. */
function isRestated(view: View, before: Group | undefined, group: Group): boolean {
  if (before && isSaidTwice(view, before, group)) return true
  if (!before || !group.quantity.isArticle || before.quantity.max !== 1 || before.quantity.min !== 1)
    return false
  return before.to === group.from - 1 && keyAt(view, before.to) === ',' && keyAt(view, group.to) === ','
}

function keepToll(view: View, discourse: Discourse): void {
  for (let at = 0; at < view.tokens.length; at += 1) {
    const found = findAt(view.matches, at, 'harm-toll')
    if (found && found.to - found.from > 1)
      discourse.toll = { measure: found.value as Measure, index: view.sentence.index }
  }
}

const reportReach = 6

/** Does a sentence speak of reports of harm to civilians ("Civilian Casualty Report")? Later sentences may then leave the harm out. */
function namesReports(view: View): boolean {
  for (let at = 0; at < view.tokens.length; at += 1) {
    const report = findAt(view.matches, at, 'report')
    if (!report || report.to - report.from > 3) continue
    for (
      let near = Math.max(0, at - 3);
      near < Math.min(view.tokens.length, report.to + reportReach);
      near += 1
    ) {
      if (findAt(view.matches, near, 'harm-unit') && isCivilian(view, near)) return true
    }
  }
  return false
}

function isCivilian(view: View, at: number): boolean {
  return keyAt(view, at - 1) === 'civilian'
}

/** An unknown noun with "a" is a victim only right beside the harm ("killing a photographer"). */
function isClose(link: Link, group: Group): boolean {
  if (link.rule === 'object-of-verb' || link.rule === 'leaning-participle' || link.rule === 'listed')
    return true
  return (
    link.rule === 'of-event' ||
    (link.rule === 'subject-of-verb' && link.trigger !== undefined && link.trigger.verbFrom - group.to <= 6)
  )
}
