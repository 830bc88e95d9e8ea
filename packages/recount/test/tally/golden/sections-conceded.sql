CASE WHEN EXISTS (SELECT 1 FROM position AS p WHERE p.incident = v.incident AND p.entry_from = v.entry_from AND p.position IN ('credible')) THEN 'Conceded' ELSE NULL END
