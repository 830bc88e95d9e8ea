import { findIsoDay } from '../dates.ts'
import type { Evidence } from '../result.ts'

const articleType = /(?:Article|BlogPosting|Report)$/
/** Of a page's JSON-LD, so many nodes are looked at. */
const mostNodes = 2_000

type Node = Readonly<Record<string, unknown>>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseData(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}

/** All objects in a value, outermost first, without recursion: nothing bounds how deep a page nests them. */
function listNodes(value: unknown): Node[] {
  const queue: unknown[] = [value]
  const nodes: Node[] = []
  for (let at = 0; at < queue.length && at < mostNodes; at++) {
    const item = queue[at]
    if (Array.isArray(item)) queue.push(...item.slice(0, mostNodes))
    if (!isNode(item)) continue
    nodes.push(item)
    queue.push(...Object.values(item).slice(0, mostNodes))
  }
  return nodes
}

function isArticle(node: Node): boolean {
  const types = [node['@type']].flat()
  return types.some((type) => typeof type === 'string' && articleType.test(type))
}

function nameOf(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one === 'string') return one
  return isNode(one) && typeof one['name'] === 'string' ? one['name'] : ''
}

function factsOf(node: Node): Evidence[] {
  const facts: readonly (readonly [Evidence['field'], string])[] = [
    ['title', nameOf(node['headline'])],
    ['publisher', nameOf(node['publisher'])],
    ['published', findIsoDay(nameOf(node['datePublished'])) ?? ''],
  ]
  const known = facts.filter(([, value]) => value.trim() !== '')
  return known.map(([field, value]) => ({ field, rule: 'json-ld', value: value.trim(), span: null }))
}

/** Headline, publisher and date of the first article in a page's JSON-LD blocks (schema.org NewsArticle and its kin). */
export function listLinkedData(sources: readonly string[]): Evidence[] {
  const nodes = sources.flatMap((source) => listNodes(parseData(source)))
  const article = nodes.find(isArticle)
  return article === undefined ? [] : factsOf(article)
}
