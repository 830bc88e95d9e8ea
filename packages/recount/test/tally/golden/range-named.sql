min:  cast(null as integer)

max:  cast(null as integer)

best: cast(null as integer)
