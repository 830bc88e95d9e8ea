import type { SectionKind } from '@recount/claims'
import type { Block } from './blocks.ts'
import { keywordLikeness } from './keywords.ts'
import {
  bylineStart,
  commentForm,
  commentHeading,
  furniture,
  isRelatedInline,
  pictureEnd,
  pictureLine,
  pictureSentence,
  relatedHeading,
  relatedMaybe,
  rights,
  solicitation,
  sourceLine,
  workLine,
} from './phrases.ts'
import { isStamp } from './stamp.ts'

/**
 * What a block gives away about itself. `opens`: titles of other stories may follow; `may-open`: only if they do is this a
 * mark; `may-end`: what follows is no longer the article, if that lies behind us; `at-edge`: a mark only before or after all
 * prose.
 */
export interface Mark {
  readonly kind: SectionKind
  readonly reach: 'block' | 'opens' | 'may-open' | 'may-end' | 'at-edge'
}

const longestSolicitation = 60
const longestCaption = 60
const longestLink = 30

/** "Photo: …", "(File photo …)", against "Video by the group showed …", which is prose. */
const pictureLabel = /^[([]|^[\p{L} ]{3,24}:/u
const reportedSpeech = /\b(?:said|says|told|according)\b|["“”]/

const connectors = new Set([
  'and',
  'in',
  'of',
  'the',
  'for',
  'with',
  'at',
  'de',
  'del',
  'al',
  'el',
  'bin',
  'ibn',
  'van',
  'von',
  'our',
  'by',
  'a',
])

/** Are all words capitalised, or small words that stand between names, and none a figure? */
export function isNameLike(core: string, share = 1): boolean {
  const words = core.split(/[\s/|,;&·•–—-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const named = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word) || connectors.has(word.toLowerCase()))
  return words.length > 0 && named.length >= words.length * share && /\p{Lu}/u.test(core)
}

function isByline(block: Block): boolean {
  const { core, words, isClosed } = block
  if (words > 14 || isClosed || /\d{3}|[:"“]/.test(core)) return false
  return bylineStart.test(core) && isNameLike(core.replace(/\d{1,2}/g, ''))
}

function isCredit(block: Block): boolean {
  const { core, words } = block
  if (words > 60) return false
  if (rights.test(core) || isByline(block)) return true
  if (workLine.test(core)) return core.includes(';') || isNameLike(core, 0.7)
  return words <= 14 && sourceLine.test(core) && !/\d/.test(core)
}

/** A figure in a picture's line is let go only with its credit beside it. */
function isCaption(block: Block): boolean {
  const { core, words } = block
  if (words > longestCaption) return false
  if (pictureLine.test(core)) return words <= 8 || !block.isClosed || pictureLabel.test(core)
  if (words <= 45 && pictureSentence.test(core)) return !reportedSpeech.test(core)
  return core.length < 590 && pictureEnd.test(core.slice(-100))
}

const trail = /\s[|»>›/•·]\s|\s[»›]|[»›]\s/g

/** "Home > News > Syria": short capitalised parts and nothing that a claim could be read from. */
function isTrail(core: string): boolean {
  if (core.length > 200 || /\d|[.!?]$/.test(core)) return false
  const parts = core.split(trail)
  return parts.length >= 3 && parts.every((part) => part.split(' ').length <= 4)
}

function isNavigation(block: Block): boolean {
  const { core, words } = block
  if (words <= 16 && furniture.test(core)) return true
  if (words <= longestSolicitation && solicitation.test(core)) return true
  return words <= 30 && isTrail(core)
}

function relatedMark(block: Block): Mark | null {
  const { core, words } = block
  if (words > longestLink) return null
  if (relatedHeading.test(core)) return { kind: 'related', reach: 'opens' }
  if (isRelatedInline(core))
    return { kind: 'related', reach: block.isClosed && words > 20 ? 'may-open' : 'block' }
  return relatedMaybe.test(core) ? { kind: 'related', reach: 'may-open' } : null
}

function commentMark(block: Block): Mark | null {
  const { core, words } = block
  const isForm = words <= 60 && commentForm.test(core)
  return isForm || (words <= 20 && commentHeading.test(core)) ? { kind: 'comments', reach: 'may-end' } : null
}

function plainKind(block: Block): SectionKind | null {
  if (isStamp(block.core)) return 'dateline'
  if (isCaption(block)) return 'caption'
  if (isCredit(block)) return 'credit'
  return isNavigation(block) ? 'navigation' : null
}

function keywordMark(block: Block): Mark | null {
  const likeness = keywordLikeness(block)
  if (likeness === 'none') return null
  return { kind: 'keywords', reach: likeness === 'sure' ? 'block' : 'at-edge' }
}

/** What a block's own words say it is; null for everything that may be the article. */
export function findMark(block: Block): Mark | null {
  if (block.told !== null) return { kind: block.told, reach: 'block' }
  if (!/[\p{L}\p{N}]/u.test(block.core)) return null
  if (block.words > longestSolicitation) return block.isClosed ? null : keywordMark(block)
  const mark = commentMark(block) ?? relatedMark(block)
  if (mark !== null) return mark
  const kind = plainKind(block)
  return kind === null ? keywordMark(block) : { kind, reach: 'block' }
}
