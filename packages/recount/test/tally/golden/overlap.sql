WITH RECURSIVE standing(id, incident, counts, into_incident) AS (
  SELECT i.id, v.incident, v.counts, v.into_incident
  FROM incident AS i JOIN version AS v ON v.incident = i.incident
  WHERE i.id IN ('eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee') AND v.entry_from <= 7 AND v.entry_to > 7
  UNION
  SELECT s.id, v.incident, v.counts, v.into_incident
  FROM standing AS s JOIN version AS v ON v.incident = s.into_incident
  WHERE v.entry_from <= 7 AND v.entry_to > 7
)
SELECT id, incident FROM standing WHERE counts;

SELECT DISTINCT m.member AS name
FROM set_member AS m
WHERE m.set_id IN (SELECT v.belligerents FROM version AS v WHERE v.entry_from <= 7 AND v.entry_to > 7 AND v.counts);

SELECT
  DISTINCT m.member AS name,
  v.recorder,
  v.country,
  v.region,
  v.governorate,
  v.district
FROM version AS v
JOIN set_member AS m ON m.set_id = v.place_names
WHERE v.entry_from <= 7 AND v.entry_to > 7 AND v.counts AND m.member IN ('al mithals', 'Al-Mithal''s');

WITH
candidates AS (
  SELECT
    v.incident,
    v.code,
    v.title,
    v.day_from,
    v.day_to,
    v.belligerents,
    v.recorder,
    v.country,
    v.region,
    v.governorate,
    v.district,
    COALESCE(v.place_names IN (SELECT m.set_id FROM set_member AS m WHERE m.member IN ('al mithals', 'Al-Mithal''s')), FALSE) AS bears_name,
    v.killed_children_min AS children_min,
    v.killed_children_max AS children_max,
    v.killed_civilians_min AS civilians_min,
    v.killed_civilians_max AS civilians_max,
    v.killed_persons_min AS persons_min,
    v.killed_persons_max AS persons_max
  FROM version AS v
  WHERE v.entry_from <= 7 AND v.entry_to > 7
    AND v.counts
    AND CASE WHEN v.lineages >= 2 THEN 'Documented' WHEN TRUE THEN 'Provisional' ELSE NULL END IN ('Documented')
    AND COALESCE(v.day_to >= CAST('2006-07-01' AS DATE), TRUE) AND COALESCE(v.day_from <= CAST('2006-07-31' AS DATE), TRUE)
),
opened AS (
  SELECT
    c.*,
    i.id,
    s.members
  FROM candidates AS c
  JOIN incident AS i ON i.incident = c.incident
  LEFT JOIN value_set AS s ON s.set_id = c.belligerents
)
SELECT * FROM opened
ORDER BY day_from NULLS LAST, id;
