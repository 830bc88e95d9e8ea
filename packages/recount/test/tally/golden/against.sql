SELECT DISTINCT belligerent FROM position WHERE belligerent IS NOT NULL ORDER BY belligerent;

WITH
chosen AS (
  SELECT
    v.incident,
    v.entry_from,
    v.code,
    v.title,
    v.day_from,
    v.killed_civilians_min AS recorded_min,
    v.killed_civilians_max AS recorded_max
  FROM version AS v
  WHERE v.entry_from <= 7 AND v.entry_to > 7
    AND v.counts
    AND v.recorder IN ('A monitor''s')
    AND v.grade IN ('Fair')
    AND v.day_to >= CAST('2017-01-01' AS DATE)
),
taken AS (
  SELECT p.*
  FROM chosen
  JOIN position AS p ON p.incident = chosen.incident
    AND p.entry_from <= chosen.entry_from AND p.entry_to > chosen.entry_from
  WHERE p.belligerent IN ('North')
),
positions AS (
  SELECT
    position,
    count(*) AS positions
  FROM taken
  GROUP BY position
)
SELECT * FROM positions;

WITH
chosen AS (
  SELECT
    v.incident,
    v.entry_from,
    v.code,
    v.title,
    v.day_from,
    v.killed_civilians_min AS recorded_min,
    v.killed_civilians_max AS recorded_max
  FROM version AS v
  WHERE v.entry_from <= 7 AND v.entry_to > 7
    AND v.counts
    AND v.recorder IN ('A monitor''s')
    AND v.grade IN ('Fair')
    AND v.day_to >= CAST('2017-01-01' AS DATE)
),
taken AS (
  SELECT p.*
  FROM chosen
  JOIN position AS p ON p.incident = chosen.incident
    AND p.entry_from <= chosen.entry_from AND p.entry_to > chosen.entry_from
  WHERE p.belligerent IN ('North')
),
accepted AS (
  SELECT
    incident,
    count(*) AS positions,
    CASE WHEN count(*) = count(killed_min) THEN CAST(sum(killed_min) AS INTEGER) END AS conceded_min,
    CASE WHEN count(*) = count(killed_max) THEN CAST(sum(killed_max) AS INTEGER) END AS conceded_max
  FROM taken
  WHERE position = 'credible'
  GROUP BY incident
),
related AS (
  SELECT
    i.id,
    chosen.*,
    accepted.* EXCLUDE (incident),
    CASE
      WHEN conceded_max < recorded_min THEN 'below'
      WHEN conceded_min > recorded_max THEN 'above'
      WHEN COALESCE(conceded_min, conceded_max) <= COALESCE(recorded_max, recorded_min)
        AND COALESCE(conceded_max, conceded_min) >= COALESCE(recorded_min, recorded_max) THEN 'overlapping'
      ELSE 'missing'
    END AS relation
  FROM accepted
  JOIN chosen USING (incident)
  JOIN incident AS i USING (incident)
)
SELECT * FROM related
ORDER BY day_from NULLS LAST, id;

WITH
chosen AS (
  SELECT
    v.incident,
    v.entry_from,
    v.code,
    v.title,
    v.day_from,
    v.killed_civilians_min AS recorded_min,
    v.killed_civilians_max AS recorded_max
  FROM version AS v
  WHERE v.entry_from <= 7 AND v.entry_to > 7
    AND v.counts
    AND v.recorder IN ('A monitor''s')
    AND v.grade IN ('Fair')
    AND v.day_to >= CAST('2017-01-01' AS DATE)
),
taken AS (
  SELECT p.*
  FROM chosen
  JOIN position AS p ON p.incident = chosen.incident
    AND p.entry_from <= chosen.entry_from AND p.entry_to > chosen.entry_from
  WHERE p.belligerent IN ('North')
),
reasons AS (
  SELECT
    DISTINCT i.id,
    m.member AS reason
  FROM taken
  JOIN incident AS i USING (incident)
  JOIN set_member AS m ON m.set_id = taken.rejected_for
  WHERE position = 'non_credible'
)
SELECT * FROM reasons;

WITH
chosen AS (
  SELECT
    v.incident,
    v.entry_from,
    v.code,
    v.title,
    v.day_from,
    v.killed_civilians_min AS recorded_min,
    v.killed_civilians_max AS recorded_max
  FROM version AS v
  WHERE v.entry_from <= 7 AND v.entry_to > 7
    AND v.counts
    AND v.recorder IN ('A monitor''s')
    AND v.grade IN ('Fair')
    AND v.day_to >= CAST('2017-01-01' AS DATE)
),
taken AS (
  SELECT p.*
  FROM chosen
  JOIN position AS p ON p.incident = chosen.incident
    AND p.entry_from <= chosen.entry_from AND p.entry_to > chosen.entry_from
  WHERE p.belligerent IN ('North')
),
rejected AS (
  SELECT
    i.id,
    chosen.*
  FROM chosen
  JOIN incident AS i USING (incident)
  WHERE incident IN (SELECT incident FROM taken WHERE position = 'non_credible')
)
SELECT * FROM rejected
ORDER BY day_from NULLS LAST, id;
