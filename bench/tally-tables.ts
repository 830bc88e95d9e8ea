import { openTables, type Engine } from '@recount/tally'
import { textKey } from '../packages/tally/src/numbering.ts'

const batch = 100_000

/** Fifteen places of one hundred, seven belligerents and their pairs: as uneven as real lists are, and the same every time. */
const setsSql = [
  `INSERT INTO value_set SELECT 1 + n, '["Force ' || n || '"]', n FROM range(7) AS r(n)`,
  `INSERT INTO set_member SELECT 1 + n, 'Force ' || n FROM range(7) AS r(n)`,
  `INSERT INTO value_set SELECT 8 + n, '["Force ' || n || '","Force ' || (n + 1) || '"]', n FROM range(6) AS r(n)`,
  `INSERT INTO set_member SELECT 8 + n, 'Force ' || (n + k) FROM range(6) AS r(n), range(2) AS s(k)`,
]

/**
 * Makes tables of a ledger that never was: so many incidents, each with a grade, a day, a place, belligerents and ranges of
 * civilians, some unknown. Made of hashes, so that every run makes the same.
 */
export async function makeTables(engine: Engine, incidents: number): Promise<void> {
  await openTables(engine)
  for (const sql of setsSql) await engine.run(sql)
  for (let first = 1; first <= incidents; first += batch) {
    const numbers = Array.from({ length: Math.min(batch, incidents + 1 - first) }, (_, i) => first + i)
    const ids = numbers.map((number) => number.toString(16).padStart(64, '0'))
    await engine.append('incident', { incident: numbers, id: ids, key: ids.map(textKey) })
  }
  await engine.run(versionsSql(incidents))
  await engine.run(positionsSql)
  await engine.run(figuresSql)
  await engine.run(factsSql)
  await engine.run(`UPDATE state SET entry = 9, hash = 'made'`)
  await engine.run('CHECKPOINT')
}

/** What gathers itself where incidents are applied: which figures are given, and which lack one end somewhere. */
const factsSql = `INSERT INTO harm_fact VALUES
  ('killed_civilians', 'given'), ('killed_civilians', 'one-sided'), ('killed_children', 'given'),
  ('killed_women', 'given'), ('injured_civilians', 'given')`

/** A belligerent has answered for every second incident, and accepts a fifth of these; some without a figure. */
const positionsSql = `INSERT INTO position BY NAME
WITH drawn AS (SELECT incident, entry_from, entry_to, hash(incident + 15485863) AS h FROM version)
SELECT incident, entry_from, entry_to, 0 AS "at", 'Force ' || (h % 7) AS belligerent,
  CASE WHEN h // 7 % 5 = 0 THEN 'credible' ELSE 'non_credible' END AS position,
  CASE WHEN h // 7 % 10 = 0 THEN CAST(h // 64 % 9 AS INTEGER) END AS killed_min,
  CASE WHEN h // 7 % 10 = 0 THEN CAST(h // 64 % 9 AS INTEGER) END AS killed_max
FROM drawn WHERE h // 1024 % 2 = 0
ORDER BY incident`

/** Every fourth incident has two claims, of which one gives a number and one a word. */
const figuresSql = `INSERT INTO figure BY NAME
WITH drawn AS (SELECT incident, entry_from, entry_to, hash(incident + 32452843) AS h FROM version)
SELECT incident, entry_from, entry_to, 'claim ' || incident || '-' || n AS claim, 'killed' AS kind,
  CASE WHEN h // 4 % 2 = 0 THEN 'persons' ELSE 'civilians' END AS class,
  CASE n WHEN 0 THEN 'exact' ELSE 'vague' END AS form, CASE n WHEN 0 THEN 'several' ELSE 'dozens of people' END AS words,
  CASE n WHEN 0 THEN CAST(h // 8 % 30 AS INTEGER) END AS min, CASE n WHEN 0 THEN CAST(h // 8 % 30 AS INTEGER) END AS max,
  'lineage ' || incident || '-' || n AS lineage
FROM drawn, range(2) AS r(n) WHERE h % 4 = 0
ORDER BY incident`

function versionsSql(incidents: number): string {
  return `INSERT INTO version BY NAME
WITH drawn AS (
  SELECT n, hash(n) AS h, hash(n + 7919) AS g, hash(n + 104729) AS k FROM range(${incidents}) AS r(n)
),
dated AS (SELECT *, DATE '2011-01-01' + CAST(h % 5000 AS INTEGER) AS day FROM drawn)
SELECT
  1 + n AS incident, 2 AS entry_from, 2147483647 AS entry_to, 'recorded' AS made, TRUE AS counts,
  'standing' AS status, 'made' AS recorder, 'C' || n AS code, 'Incident ' || n AS title,
  day AS day_from, day AS day_to, CAST(year(day) AS INTEGER) AS year, strftime(day, '%Y-%m') AS month,
  'Country ' || (g % 3) AS country, 'Region ' || (g % 14) AS region, 'Governorate ' || (g % 60) AS governorate,
  'Place ' || (g % 5000) AS place,
  CASE WHEN k % 10 = 0 THEN NULL ELSE 1 + CAST(k % 13 AS INTEGER) END AS belligerents,
  (k % 50) <> 0 AS harm_reported,
  CASE (h // 8192) % 9 WHEN 0 THEN 'Confirmed' WHEN 1 THEN 'Weak' WHEN 2 THEN 'Contested' WHEN 3 THEN 'Contested'
    WHEN 4 THEN 'Discounted' ELSE 'Fair' END AS grade,
  CASE WHEN g % 11 = 0 THEN NULL ELSE CAST(k % 20 AS INTEGER) END AS killed_civilians_min,
  CASE WHEN g % 13 = 0 THEN NULL ELSE CAST(k % 20 + h % 10 AS INTEGER) END AS killed_civilians_max,
  CASE WHEN h % 7 = 0 THEN CAST(k % 5 AS INTEGER) END AS killed_children_min,
  CASE WHEN h % 7 = 0 THEN CAST(k % 5 + 1 AS INTEGER) END AS killed_children_max,
  CASE WHEN h % 9 = 0 THEN CAST(k % 4 AS INTEGER) END AS killed_women_min,
  CASE WHEN h % 9 = 0 THEN CAST(k % 4 + 1 AS INTEGER) END AS killed_women_max,
  CASE WHEN g % 3 = 0 THEN CAST(k % 40 AS INTEGER) END AS injured_civilians_min,
  CASE WHEN g % 3 = 0 THEN CAST(k % 40 + 2 AS INTEGER) END AS injured_civilians_max
FROM dated`
}
