import { createRequire } from 'node:module'
import type { Readability as ReadabilityClass } from '@mozilla/readability'
import type { parseHTML as ParseHTML } from 'linkedom'
import { blockAttribute } from './marked-page.ts'

/** Loaded when the first page is read: plain text should not pay for a DOM. */
function loadReader(): { Readability: typeof ReadabilityClass; parseHTML: typeof ParseHTML } {
  const require = createRequire(import.meta.url)
  const { Readability } = require('@mozilla/readability') as { Readability: typeof ReadabilityClass }
  const { parseHTML } = require('linkedom') as { parseHTML: typeof ParseHTML }
  return { Readability, parseHTML }
}

/** The little that is asked of a DOM node here; this room has no DOM types. */
interface KeptNode {
  readonly textContent: string | null
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<KeptNode>
}

/** How much text of each block Readability kept, by block number; empty when it found no article (Mozilla Readability). */
export function listArticleBlocks(html: string): Map<number, number> {
  const { Readability, parseHTML } = loadReader()
  const { document } = parseHTML(html)
  const kept = new Map<number, number>()
  const reader = new Readability<KeptNode>(document, { serializer: (node) => node as unknown as KeptNode })
  for (const span of reader.parse()?.content?.querySelectorAll(`[${blockAttribute}]`) ?? []) {
    const block = Number(span.getAttribute(blockAttribute))
    kept.set(block, (kept.get(block) ?? 0) + (span.textContent?.length ?? 0))
  }
  return kept
}
