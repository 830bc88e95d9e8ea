min:  CASE WHEN v.killed_civilians_min > v.killed_civilians_max THEN v.killed_civilians_max ELSE v.killed_civilians_min END

max:  CASE WHEN v.killed_civilians_min > v.killed_civilians_max THEN v.killed_civilians_min ELSE v.killed_civilians_max END

best: COALESCE(v.killed_civilians_best, CASE WHEN v.killed_civilians_min = v.killed_civilians_max THEN v.killed_civilians_min END)
