CASE WHEN (v.incident, v.entry_from) IN (SELECT (p.incident, p.entry_from) FROM position AS p WHERE p.position IN ('credible')) THEN 'Conceded' ELSE NULL END
