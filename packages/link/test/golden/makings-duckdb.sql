-- column
"given"

-- sql
(upper("given") || 'x"y')

-- lower
lower(cast("given" as varchar))

-- trim
nullif(trim(cast((' ' || "given" || '  ') as varchar)), '')

-- trimmed to nothing
nullif(trim(cast(('  ') as varchar)), '')

-- first
nullif(left(cast("given" as varchar), 2), '')

-- last
nullif(right(cast("given" as varchar), 2), '')

-- first of a number
nullif(left(cast("age" as varchar), 1), '')

-- match
nullif(regexp_extract(cast("given" as varchar), '[a-z]+', 0), '')

-- group
nullif(regexp_extract(cast("given" as varchar), '^(.)(.)', 2), '')

-- no match
nullif(regexp_extract(cast("given" as varchar), '[0-9]', 0), '')

-- date
case when regexp_matches(cast("day" as varchar), '^([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})$') then cast(try_strptime(cast("day" as varchar), '%d.%m.%Y') as date) end

-- number
case when regexp_matches(nullif(regexp_extract(cast("day" as varchar), '[0-9]+$', 0), ''), '^ *[+-]?(?:[0-9]{1,200}[.]?[0-9]{0,99}|[.][0-9]{1,99})(?:[eE][+-]?[0-9]{1,2})? *$') then cast(trim(nullif(regexp_extract(cast("day" as varchar), '[0-9]+$', 0), '')) as double) end

-- letters
nullif(link_letters(cast(('يوسف é') as varchar)), '')

-- name
nullif(link_name(cast(("given" || ' al-Haddad') as varchar)), '')

-- kunya
nullif(link_kunya(cast(('Abu Omar ' || "given") as varchar)), '')

-- no kunya
nullif(link_kunya(cast("given" as varchar)), '')

-- articles
nullif(link_articles(cast(("given" || ' al-Haddad') as varchar)), '')

-- skeleton
nullif(link_skeleton(cast("given" as varchar)), '')
