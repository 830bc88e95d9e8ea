import type { Claim } from '@recount/claims'
import { openReconciler, type DocumentFacts, type Reconciler } from '../src/index.ts'
import { writeArticles } from '../test/articles.ts'
import { openScenario, type ClaimSpec, type Scenario } from '../test/scenario.ts'

/**
 * Reconciles a generated case of about as many claims as the first argument says, then puts in ten more documents one by
 * one. Without a second argument: forty monitors, incidents told by several, running totals, and articles that print
 * both; with `articles`: three speakers in very many articles, seven claims in each.
 */
const size = Number(process.argv[2] ?? 50_000)
const isArticles = process.argv[3] === 'articles'
const later = 10
let state = 12345

function pick(limit: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}

function day(index: number): string {
  const month = 1 + (Math.floor(index / 28) % 12)
  return `${2031 + Math.floor(index / 336)}-${String(month).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
}

function generate(): ClaimSpec {
  const who = `Monitor ${pick(40)}`
  const place = pick(300)
  const where = [`Town ${place} < Region ${place % 14} < VR`]
  const at = pick(1000)
  const document = `article ${pick(Math.ceil(size / 6))}`
  const kind = pick(10)
  if (kind < 6)
    return { in: document, who, where, count: String(1 + pick(40)), period: day(at), by: ['Joint Command'] }
  if (kind < 7)
    return {
      in: document,
      who,
      where: ['VR'],
      count: `more than ${(1 + pick(40)) * 100}`,
      by: ['Joint Command'],
    }
  const total = 1000 + at * 7 + pick(3)
  if (kind < 9)
    return { in: document, who, where: ['VR'], count: `at least ${total}`, period: `2031..${day(at)}` }
  return { in: document, who, where, count: String(1 + pick(40)) }
}

interface Delivery {
  readonly document: DocumentFacts
  readonly claims: readonly Claim[]
}

function listDeliveries(): readonly Delivery[] {
  const scenario: Scenario = isArticles
    ? writeArticles(Math.ceil(size / 7), 'mixed')
    : { about: 'scale', actors: [], claims: Array.from({ length: size }, generate) }
  const { claims, documents } = openScenario(scenario)
  const byDocument = Map.groupBy(claims, ({ document }) => document)
  return documents.map((document) => ({ document, claims: byDocument.get(document.id) ?? [] }))
}

function seconds(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

function deliver(reconciler: Reconciler, deliveries: readonly Delivery[]): void {
  for (const { document, claims } of deliveries) reconciler.put(document, claims)
  reconciler.reconcile()
}

const deliveries = listDeliveries()
const reconciler = openReconciler([])
const whole = seconds(() => deliver(reconciler, deliveries.slice(later)))
const single = deliveries.slice(0, later).map((one) => seconds(() => deliver(reconciler, [one])) * 1000)
const { statements, series, disagreements, breakdowns } = reconciler.reconcile()
const kinds = Object.groupBy(disagreements, ({ kind }) => kind)
const figures = deliveries.reduce((sum, { claims }) => sum + claims.length, 0)
console.log(`${figures} claims, ${deliveries.length} documents: ${whole.toFixed(1)} s`)
const ordered = single.toSorted((a, b) => a - b)
console.log(
  `one more document: median ${ordered[later / 2]?.toFixed(0)} ms, at most ${ordered.at(-1)?.toFixed(0)} ms`,
)
console.log(
  `${statements.length} statements, ${series.length} series, ${breakdowns.length} breakdowns, ${disagreements.length} disagreements`,
)
console.log(
  Object.entries(kinds)
    .map(([kind, list]) => `${kind} ${list?.length}`)
    .join(', '),
)
console.log(`memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`)
