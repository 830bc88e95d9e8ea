import { openCopies } from '../src/index.ts'
import { writeDocuments, type PlantedDocument } from './articles.ts'

/**
 * Puts as many generated documents as the first argument says into an index of copies, one by one, then asks for its
 * groups and for the passages of every document, and adds a hundred more, asking after each. Prints what that takes and
 * how much of what was planted was found.
 */
const size = Number(process.argv[2] ?? 100_000)

const MORE = 100

function time<T>(task: () => T): readonly [number, T] {
  const start = performance.now()
  const result = task()
  return [(performance.now() - start) / 1000, result]
}

function tellMemory(): string {
  return `${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`
}

function pairsOf(group: readonly string[]): readonly string[] {
  return group.flatMap((a, at) => group.slice(at + 1).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)))
}

function listPairs(keysOf: (document: PlantedDocument) => readonly unknown[]): ReadonlySet<string> {
  const groups = new Map<unknown, string[]>()
  for (const document of planted) {
    for (const key of keysOf(document)) groups.set(key, [...(groups.get(key) ?? []), document.id])
  }
  return new Set([...groups.values()].flatMap(pairsOf))
}

function score(name: string, found: ReadonlySet<string>, meant: ReadonlySet<string>): void {
  const right = found.intersection(meant).size
  console.log(
    `${name}: ${meant.size} planted, ${found.size} found, precision ${(right / found.size).toFixed(4)}, recall ${(right / meant.size).toFixed(4)}`,
  )
}

const all = writeDocuments(size + MORE)
const [planted, later] = [all.slice(0, size), all.slice(size)]
const letters = planted.reduce((sum, { text }) => sum + text.length, 0)
console.log(`${size} documents of ${Math.round(letters / size)} letters, ${tellMemory()} before the index`)

const copies = openCopies()
const [adding] = time(() => {
  for (const { id, text } of planted) copies.add(id, text)
})
console.log(`adding: ${adding.toFixed(1)} s, ${tellMemory()}`)
const [grouping, groups] = time(() => copies.listGroups())
console.log(`grouping: ${grouping.toFixed(1)} s, ${groups.length} groups, ${tellMemory()}`)
const [sharing, shared] = time(() => planted.map(({ id }) => copies.listSharing(id)))
console.log(`passages of every document: ${sharing.toFixed(1)} s, ${tellMemory()}`)

const waits = later.map(
  ({ id, text }) =>
    time(() => {
      copies.add(id, text)
      return copies.listCopies(id)
    })[0],
)
for (const { id } of later) copies.remove(id)
const ordered = waits.toSorted((a, b) => a - b).map((wait) => (wait * 1000).toFixed(2))
console.log(
  `one more, with its copies: median ${ordered[MORE / 2]} ms, 95th of 100 ${ordered[94]} ms, slowest ${ordered.at(-1)} ms`,
)

score(
  'whole copies',
  new Set(groups.flatMap(pairsOf)),
  listPairs(({ original }) => [original]),
)
score(
  'passages',
  new Set(shared.flatMap((others, at) => others.flatMap((id) => pairsOf([planted[at]?.id ?? '', id])))),
  listPairs(({ paragraphs }) => paragraphs),
)
console.log(`most memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
