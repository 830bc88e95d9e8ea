CASE WHEN v.lineages >= 2 THEN 'Documented' WHEN TRUE THEN 'Provisional' ELSE NULL END
