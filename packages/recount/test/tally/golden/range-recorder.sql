min:  v.killed_civilians_min

max:  v.killed_civilians_max

best: cast(null as integer)
