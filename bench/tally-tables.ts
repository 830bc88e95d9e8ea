import { openTables, type Engine } from '@recount/tally'

/** Fifteen places of one hundred, seven belligerents and their pairs: as uneven as real lists are, and the same every time. */
const setsSql = [
  `INSERT INTO value_set SELECT 1 + n, '["Force ' || n || '"]' FROM range(7) AS r(n)`,
  `INSERT INTO set_member SELECT 1 + n, 'Force ' || n FROM range(7) AS r(n)`,
  `INSERT INTO value_set SELECT 8 + n, '["Force ' || n || '","Force ' || (n + 1) || '"]' FROM range(6) AS r(n)`,
  `INSERT INTO set_member SELECT 8 + n, 'Force ' || (n + k) FROM range(6) AS r(n), range(2) AS s(k)`,
]

/**
 * Makes tables of a ledger that never was: so many incidents, each with a grade, a day, a place, belligerents and ranges of
 * civilians, some unknown. Made of hashes, so that every run makes the same.
 */
export async function makeTables(engine: Engine, incidents: number): Promise<void> {
  await openTables(engine)
  for (const sql of setsSql) await engine.run(sql)
  await engine.run(
    `INSERT INTO incident SELECT 1 + n, md5('i' || n) || md5('j' || n) FROM range(${incidents}) AS r(n)`,
  )
  await engine.run(versionsSql(incidents))
  await engine.run(`UPDATE state SET entry = 9, hash = 'made'`)
  await engine.run('CHECKPOINT')
}

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
