import { findAt, type Found } from '../text/lexicon.ts'
import { hasRole, isCue, isMark, someToken, type View } from '../text/view.ts'
import { mayBeHarmed, type Group } from './groups.ts'
import { linkBy, type Linking, type LinkRule } from './links.ts'

/** A word or phrase for a toll. A short one ("killed") is a toll only when nothing but a rise leads to its number. */
interface Toll {
  readonly found: Found
  readonly isShort: boolean
}

function tollAt(view: View, at: number): Toll | undefined {
  const found = findAt(view.matches, at, 'harm-toll') ?? findNumberOf(view, at)
  if (!found) return undefined
  const isLong = someToken(at, found.to, (word) => isCue(view, word, 'tollNoun')) || isRaisedBefore(view, at)
  return { found, isShort: !isLong }
}

const raisingReach = 3

/** "brought its military deaths since September to 376". */
function isRaisedBefore(view: View, at: number): boolean {
  return someToken(at - raisingReach, at, (word) => isCue(view, word, 'raising'))
}

const numberReach = 6

/** "the number of guerrillas killed": a toll spelled out. */
function findNumberOf(view: View, from: number): Found | undefined {
  const opener = findAt(view.matches, from, 'number-of')
  if (!opener) return undefined
  for (let at = opener.to; at < opener.to + numberReach; at += 1) {
    const harm = findAt(view.matches, at, 'trigger') ?? findAt(view.matches, at, 'harm-unit')
    if (harm) return { ...harm, from, kind: 'harm-toll' }
    if (hasRole(view, at, 'be', 'have', 'verb') || isMark(view, at, ',')) return undefined
  }
  return undefined
}

const invertedReach = 3

/** "This brings to 21 the number of guerrillas killed". */
export const invertedToll: LinkRule = ({ view }, { from, quantity: { hedgeTo } }) => {
  const isRaised = isCue(view, from - 1, 'to') && isCue(view, from - 2, 'raising')
  const isPut = isCue(view, from - 1, 'at') && isCue(view, from - 2, 'putting')
  if (!isRaised && !isPut) return undefined
  for (let at = hedgeTo; at < hedgeTo + invertedReach; at += 1) {
    const toll = tollAt(view, at)
    if (toll) return linkBy(toll.found, 'inverted-toll')
  }
  return undefined
}

const openMarks = [':', '-', '--', '(', '|', '"']

/** Can the words between a toll and its number stand there? */
function isTollPath(view: View, { found, isShort }: Toll, to: number): boolean {
  return !someToken(found.to, to, (at) => {
    if (isMark(view, at, ';') || hasRole(view, at, 'relative')) return true
    return isShort && (hasRole(view, at, 'and') || !isRise(view, at))
  })
}

function isRise(view: View, at: number): boolean {
  return hasRole(view, at, 'rising', 'adverb') || isMark(view, at, ...openMarks)
}

const tollReach = 26

/** "the death toll rose to 35", "the number of wounded now stands at 120", "Killed: 14". */
export const tollOf: LinkRule = (linking, group) => {
  const { view } = linking
  const isHedged = group.quantity.hedgeFrom < group.quantity.from
  const isCounted = mayBeHarmed(group) && !group.quantity.isArticle
  if (!isCounted || !(isHedged || isRise(view, group.from - 1))) return undefined
  if (group.head === 'open' && !isBareNumber(view, group)) return undefined
  for (let at = group.from - 1; at >= Math.max(0, group.from - tollReach); at -= 1) {
    const toll = tollAt(view, at)
    if (toll && isTollOf(linking, toll, group)) return linkBy(toll.found, 'toll')
  }
  return undefined
}

function isTollOf(linking: Linking, toll: Toll, group: Group): boolean {
  const { found, isShort } = toll
  if (found.to > group.from || !isTollPath(linking.view, toll, group.from)) return false
  return !isShort || (found.to < group.from && !isVerbUse(linking, found))
}

/** "killed" as a verb with its own people is no toll. */
function isVerbUse({ triggers }: Linking, { from }: Found): boolean {
  const trigger = triggers.find((item) => item.found.from === from)
  return trigger !== undefined && (trigger.isVerb || trigger.patient === 'object')
}

function isBareNumber(view: View, { quantity }: Group): boolean {
  return isMark(view, quantity.hedgeTo, '') || hasRole(view, quantity.hedgeTo, 'preposition', 'and', 'by')
}
