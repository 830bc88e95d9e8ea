min:  (select case when count(*) = count(p.killed_min) then cast(sum(p.killed_min) as integer) end from "position" as p where p.incident = v.incident and p.entry_from <= v.entry_from and p.entry_to > v.entry_from and p."position" = 'credible')

max:  (select case when count(*) = count(p.killed_max) then cast(sum(p.killed_max) as integer) end from "position" as p where p.incident = v.incident and p.entry_from <= v.entry_from and p.entry_to > v.entry_from and p."position" = 'credible')

best: cast(null as integer)
