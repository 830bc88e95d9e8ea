-- column
"given"

-- sql
(upper("given") || 'x"y')

-- lower
link_lower(cast("given" as text))

-- trim
nullif(trim(cast((' ' || "given" || '  ') as text)), '')

-- trimmed to nothing
nullif(trim(cast(('  ') as text)), '')

-- first
nullif(left(cast("given" as text), 2), '')

-- last
nullif(right(cast("given" as text), 2), '')

-- first of a number
nullif(left(cast("age" as text), 1), '')

-- match
nullif(coalesce((regexp_match(cast("given" as text), '([a-z]+)'))[1], left(cast("given" as text), 0)), '')

-- group
nullif(coalesce((regexp_match(cast("given" as text), '^(.)(.)'))[2], left(cast("given" as text), 0)), '')

-- no match
nullif(coalesce((regexp_match(cast("given" as text), '([0-9])'))[1], left(cast("given" as text), 0)), '')

-- date
link_date((regexp_match(cast("day" as text), '^([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})$'))[3], (regexp_match(cast("day" as text), '^([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})$'))[2], (regexp_match(cast("day" as text), '^([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})$'))[1])

-- number
case when nullif(coalesce((regexp_match(cast("day" as text), '([0-9]+$)'))[1], left(cast("day" as text), 0)), '') ~ '^ *[+-]?(?:[0-9]{1,200}[.]?[0-9]{0,99}|[.][0-9]{1,99})(?:[eE][+-]?[0-9]{1,2})? *$' then cast(trim(nullif(coalesce((regexp_match(cast("day" as text), '([0-9]+$)'))[1], left(cast("day" as text), 0)), '')) as double precision) end

-- letters
nullif(link_letters(cast(('يوسف é') as text)), '')

-- name
nullif(link_name(cast(("given" || ' al-Haddad') as text)), '')

-- kunya
nullif(link_kunya(cast(('Abu Omar ' || "given") as text)), '')

-- no kunya
nullif(link_kunya(cast("given" as text)), '')

-- articles
nullif(link_articles(cast(("given" || ' al-Haddad') as text)), '')

-- skeleton
nullif(link_skeleton(cast("given" as text)), '')
