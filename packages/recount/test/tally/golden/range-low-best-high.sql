min:  v.killed_civilians_min

max:  v.killed_civilians_max

best: coalesce(v.killed_civilians_best, case when v.killed_civilians_min = v.killed_civilians_max then v.killed_civilians_min end)
