min:  least(coalesce(v.killed_civilians_min, v.killed_civilians_best), (select min(coalesce(f.min, case when f.form = 'vague' then case when regexp_matches(lower(f.words), '(^|[^\pL\pN])(tens)($|[^\pL\pN])') and not regexp_matches(lower(f.words), '(^|[^\pL\pN])(thousand|thousands|million|millions)($|[^\pL\pN])') then 10 end end)) from figure as f where f.incident = v.incident and f.entry_from <= 7 and f.entry_to > 7 and f.kind = 'killed' and f.class = 'civilians'))

max:  least(coalesce(v.killed_civilians_min, v.killed_civilians_best), (select min(coalesce(f.min, case when f.form = 'vague' then case when regexp_matches(lower(f.words), '(^|[^\pL\pN])(tens)($|[^\pL\pN])') and not regexp_matches(lower(f.words), '(^|[^\pL\pN])(thousand|thousands|million|millions)($|[^\pL\pN])') then 10 end end)) from figure as f where f.incident = v.incident and f.entry_from <= 7 and f.entry_to > 7 and f.kind = 'killed' and f.class = 'civilians'))

best: cast(null as integer)
