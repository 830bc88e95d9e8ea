min:  LEAST(COALESCE(CASE WHEN v.killed_civilians_min > v.killed_civilians_max THEN v.killed_civilians_max ELSE v.killed_civilians_min END, v.killed_civilians_best), lowest.killed_civilians)

max:  LEAST(COALESCE(CASE WHEN v.killed_civilians_min > v.killed_civilians_max THEN v.killed_civilians_max ELSE v.killed_civilians_min END, v.killed_civilians_best), lowest.killed_civilians)

best: CAST(NULL AS INTEGER)

lowest:
SELECT
  f.incident,
  min(f.number) FILTER (WHERE f.kind = 'killed' AND f.class = 'civilians') AS killed_civilians,
  min(f.number) FILTER (WHERE f.kind = 'injured' AND f.class = 'civilians') AS injured_civilians
FROM (SELECT f.*, COALESCE(f.min, CASE WHEN f.form = 'vague' THEN CASE WHEN regexp_matches(lower(f.words), '(^|[^\pL\pN])(tens)($|[^\pL\pN])') AND NOT regexp_matches(lower(f.words), '(^|[^\pL\pN])(thousand|thousands|million|millions)($|[^\pL\pN])') THEN 10 END END) AS number FROM figure AS f) AS f
WHERE f.entry_from <= 7 AND f.entry_to > 7 AND f.class IN ('civilians')
GROUP BY f.incident
on lowest.incident = v.incident

lowest:
SELECT
  m.incident,
  m.entry_from,
  min(f.number) FILTER (WHERE f.kind = 'killed' AND f.class = 'civilians') AS killed_civilians,
  min(f.number) FILTER (WHERE f.kind = 'injured' AND f.class = 'civilians') AS injured_civilians
FROM m AS m
JOIN (SELECT f.*, COALESCE(f.min, CASE WHEN f.form = 'vague' THEN CASE WHEN regexp_matches(lower(f.words), '(^|[^\pL\pN])(tens)($|[^\pL\pN])') AND NOT regexp_matches(lower(f.words), '(^|[^\pL\pN])(thousand|thousands|million|millions)($|[^\pL\pN])') THEN 10 END END) AS number FROM figure AS f) AS f ON f.incident = m.incident
WHERE f.entry_from <= m.entry_from AND f.entry_to > m.entry_from AND f.class IN ('civilians')
GROUP BY m.incident, m.entry_from
on lowest.incident = m.incident AND lowest.entry_from = m.entry_from
