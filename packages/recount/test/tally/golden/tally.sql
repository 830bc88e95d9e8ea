WITH
chosen AS (
  SELECT
    v.grade,
    v.belligerents AS key_0,
    v.year AS key_1,
    v.killed_civilians_min AS killed_civilians_min,
    v.killed_civilians_max AS killed_civilians_max,
    v.injured_civilians_min AS injured_civilians_min,
    v.injured_civilians_max AS injured_civilians_max
  FROM version AS v
  WHERE v.entry_from <= 12 AND v.entry_to > 12
    AND v.counts
    AND v.harm_reported IN (TRUE)
    AND (v.belligerents IN (SELECT m.set_id FROM set_member AS m WHERE m.member IN ('North')) OR v.belligerents IS NULL)
    AND CAST(v.year AS VARCHAR) IN ('2017')
    AND v.place_names IN (SELECT m.set_id FROM set_member AS m WHERE m.member IN ('raqqa'))
    AND v.day_from <= CAST('2017-10-17' AS DATE)
    AND v.day_to >= CAST('2017-06-01' AS DATE)
),
grouped AS (
  SELECT
    grade,
    key_0,
    key_1,
    count(*) AS incidents,
    sum(killed_civilians_min) AS killed_civilians_min,
    sum(killed_civilians_max) AS killed_civilians_max,
    count(killed_civilians_min) AS killed_civilians_min_known,
    count(killed_civilians_max) AS killed_civilians_max_known,
    count(killed_civilians_min) + count(killed_civilians_max) - count(killed_civilians_min | killed_civilians_max) AS killed_civilians_known,
    sum(injured_civilians_min) AS injured_civilians_min,
    sum(injured_civilians_max) AS injured_civilians_max,
    count(injured_civilians_min) AS injured_civilians_min_known,
    count(injured_civilians_max) AS injured_civilians_max_known,
    count(injured_civilians_min) + count(injured_civilians_max) - count(injured_civilians_min | injured_civilians_max) AS injured_civilians_known
  FROM chosen
  GROUP BY grade, key_0, key_1
),
counted AS (
  SELECT
    CASE WHEN v.grade IN ('Confirmed') THEN 'Confirmed' WHEN v.grade IN ('Fair') THEN 'Fair' WHEN v.grade IN ('Weak') THEN 'Weak' WHEN v.grade IN ('Contested') THEN 'Contested' WHEN v.grade IN ('Discounted') THEN 'Discounted' WHEN v.grade IS NULL THEN 'ungraded' ELSE NULL END AS section,
    v.*
  FROM grouped AS v
),
opened AS (
  SELECT
    section,
    set_0.member AS group_0,
    CAST(counted.key_1 AS VARCHAR) AS group_1,
    sum(incidents) AS incidents,
    sum(killed_civilians_min) AS killed_civilians_min,
    sum(killed_civilians_max) AS killed_civilians_max,
    sum(killed_civilians_min_known) AS killed_civilians_min_known,
    sum(killed_civilians_max_known) AS killed_civilians_max_known,
    sum(killed_civilians_known) AS killed_civilians_known,
    sum(injured_civilians_min) AS injured_civilians_min,
    sum(injured_civilians_max) AS injured_civilians_max,
    sum(injured_civilians_min_known) AS injured_civilians_min_known,
    sum(injured_civilians_max_known) AS injured_civilians_max_known,
    sum(injured_civilians_known) AS injured_civilians_known
  FROM counted
  LEFT JOIN set_member AS set_0 ON set_0.set_id = counted.key_0
  GROUP BY section, set_0.member, CAST(counted.key_1 AS VARCHAR)
),
sections AS (
  SELECT
    section,
    CAST(NULL AS VARCHAR) AS group_0,
    CAST(NULL AS VARCHAR) AS group_1,
    sum(incidents) AS incidents,
    sum(killed_civilians_min) AS killed_civilians_min,
    sum(killed_civilians_max) AS killed_civilians_max,
    sum(killed_civilians_min_known) AS killed_civilians_min_known,
    sum(killed_civilians_max_known) AS killed_civilians_max_known,
    sum(killed_civilians_known) AS killed_civilians_known,
    sum(injured_civilians_min) AS injured_civilians_min,
    sum(injured_civilians_max) AS injured_civilians_max,
    sum(injured_civilians_min_known) AS injured_civilians_min_known,
    sum(injured_civilians_max_known) AS injured_civilians_max_known,
    sum(injured_civilians_known) AS injured_civilians_known
  FROM counted
  GROUP BY section
),
tally AS (
  SELECT 'section' AS level, * FROM sections
  UNION ALL
  SELECT 'row', * FROM opened
  UNION ALL
  SELECT 'state', NULL, NULL, NULL, entry, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM state
)
SELECT * FROM tally