min:  LEAST(COALESCE(v.killed_civilians_min, v.killed_civilians_best), (SELECT min(COALESCE(f.min, CASE WHEN f.form = 'vague' THEN CASE WHEN regexp_matches(lower(f.words), '(^|[^\pL\pN])(tens)($|[^\pL\pN])') AND NOT regexp_matches(lower(f.words), '(^|[^\pL\pN])(thousand|thousands|million|millions)($|[^\pL\pN])') THEN 10 END END)) FROM figure AS f WHERE f.incident = v.incident AND f.entry_from <= 7 AND f.entry_to > 7 AND f.kind = 'killed' AND f.class = 'civilians'))

max:  LEAST(COALESCE(v.killed_civilians_min, v.killed_civilians_best), (SELECT min(COALESCE(f.min, CASE WHEN f.form = 'vague' THEN CASE WHEN regexp_matches(lower(f.words), '(^|[^\pL\pN])(tens)($|[^\pL\pN])') AND NOT regexp_matches(lower(f.words), '(^|[^\pL\pN])(thousand|thousands|million|millions)($|[^\pL\pN])') THEN 10 END END)) FROM figure AS f WHERE f.incident = v.incident AND f.entry_from <= 7 AND f.entry_to > 7 AND f.kind = 'killed' AND f.class = 'civilians'))

best: CAST(NULL AS INTEGER)
