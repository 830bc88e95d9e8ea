min:  v.killed_civilians_min

max:  v.killed_civilians_max

best: CAST(NULL AS INTEGER)
