import type { Block } from './blocks.ts'
import { keywordLabel } from './phrases.ts'

const fewest = 4
const longestItem = 8
const longestList = 120

/** Verbs by which a list is a sentence after all; in headlines strung together they have a capital. */
const statement =
  /\b(?:is|are|was|were|has|have|had|said|says|including|among|IS|ARE|WAS|WERE|HAS|HAVE|HAD|SAID|SAYS|INCLUDING|AMONG)\b/

function listItems(core: string): string[] {
  const items = core.split(/(?<!\d)[,;،、|]|[,;،、|](?!\d)/).map((item) => item.trim())
  return items.filter((item) => item !== '')
}

function hasFigure(item: string): boolean {
  return /\d/.test(item)
}

function wordsOf(item: string): Set<string> {
  return new Set(item.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu))
}

/** How many items share a word of three letters or more with another one. */
function countEchoes(items: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const item of items) for (const word of wordsOf(item)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return items.filter((item) => [...wordsOf(item)].some((word) => (counts.get(word) ?? 0) > 1)).length
}

function isLabelLike(item: string): boolean {
  return item.split(/\s+/).length <= longestItem && /^[#"“]?[\p{Lu}\p{N}\p{Lo}#]/u.test(item)
}

/**
 * Is a block a list of keywords? `sure`: labelled as one, hashtags throughout, or at least four short capitalised phrases of
 * which half share a word and few hold figures. `maybe`: without such echoes it may as well be a list of victims' names.
 */
export function keywordLikeness(block: Block): 'sure' | 'maybe' | 'none' {
  const { core, words, isClosed } = block
  if (isClosed || words > longestList) return 'none'
  if (keywordLabel.test(core) || /^#\S+(?:\s+#\S+){2,}$/.test(core)) return 'sure'
  if (words < fewest || !/[,;،、|]/.test(core)) return 'none'
  const items = listItems(core)
  if (items.length < fewest || !items.every(isLabelLike)) return 'none'
  if (statement.test(core) || items.some((item) => /^\d+$/.test(item))) return 'none'
  const figures = items.filter(hasFigure).length
  if (figures <= items.length / 2 && countEchoes(items) >= items.length / 2) return 'sure'
  const isShouted = core === core.toUpperCase()
  return figures === 0 && !isShouted && !/\b(?:and|or)\b/.test(items.at(-1) ?? '') ? 'maybe' : 'none'
}
