CASE WHEN v.recorder IN ('An invented monitor''s') AND (v.stage IN ('Assessed') OR v.stage IS NULL) THEN 'the monitor''s' WHEN v.sources >= 3 THEN 'read' ELSE NULL END
