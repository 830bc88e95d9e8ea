min:  conceded.killed_min

max:  conceded.killed_max

best: CAST(NULL AS INTEGER)

conceded:
SELECT
  p.incident,
  CASE WHEN count(*) = count(p.killed_min) THEN CAST(sum(p.killed_min) AS INTEGER) END AS killed_min,
  CASE WHEN count(*) = count(p.killed_max) THEN CAST(sum(p.killed_max) AS INTEGER) END AS killed_max,
  CASE WHEN count(*) = count(p.injured_min) THEN CAST(sum(p.injured_min) AS INTEGER) END AS injured_min,
  CASE WHEN count(*) = count(p.injured_max) THEN CAST(sum(p.injured_max) AS INTEGER) END AS injured_max
FROM position AS p
WHERE p.entry_from <= 7 AND p.entry_to > 7 AND p.position = 'credible'
GROUP BY p.incident
on conceded.incident = v.incident

conceded:
SELECT
  p.incident,
  p.entry_from,
  CASE WHEN count(*) = count(p.killed_min) THEN CAST(sum(p.killed_min) AS INTEGER) END AS killed_min,
  CASE WHEN count(*) = count(p.killed_max) THEN CAST(sum(p.killed_max) AS INTEGER) END AS killed_max,
  CASE WHEN count(*) = count(p.injured_min) THEN CAST(sum(p.injured_min) AS INTEGER) END AS injured_min,
  CASE WHEN count(*) = count(p.injured_max) THEN CAST(sum(p.injured_max) AS INTEGER) END AS injured_max
FROM position AS p
WHERE p.position = 'credible'
GROUP BY p.incident, p.entry_from
on conceded.incident = v.incident AND conceded.entry_from = v.entry_from
