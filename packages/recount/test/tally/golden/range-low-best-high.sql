min:  v.killed_civilians_min

max:  v.killed_civilians_max

best: COALESCE(v.killed_civilians_best, CASE WHEN v.killed_civilians_min = v.killed_civilians_max THEN v.killed_civilians_min END)
