min:  (SELECT CASE WHEN count(*) = count(p.killed_min) THEN CAST(sum(p.killed_min) AS INTEGER) END FROM position AS p WHERE p.incident = v.incident AND p.entry_from <= v.entry_from AND p.entry_to > v.entry_from AND p.position = 'credible')

max:  (SELECT CASE WHEN count(*) = count(p.killed_max) THEN CAST(sum(p.killed_max) AS INTEGER) END FROM position AS p WHERE p.incident = v.incident AND p.entry_from <= v.entry_from AND p.entry_to > v.entry_from AND p.position = 'credible')

best: CAST(NULL AS INTEGER)
