const ofTwoTexts = 'language plpgsql immutable strict parallel safe'

/**
 * What PostgreSQL lacks, as functions that answer what DuckDB's do. Texts are measured in bytes of their UTF-8, as DuckDB
 * does; `strict`: unknown where an argument is.
 */
export const postgresFunctions: readonly string[] = [
  // Jaro (1989): letters in common within half the longer's length, less half of those out of order, rounded down.
  `create or replace function link_jaro(l text, r text) returns double precision ${ofTwoTexts} as $$
declare
  a bytea := convert_to(l, 'UTF8'); b bytea := convert_to(r, 'UTF8');
  n int := length(a); m int := length(b);
  reach int := greatest(greatest(n, m) / 2 - 1, 0);
  in_a boolean[] := array_fill(false, array[greatest(n, 1)]);
  in_b boolean[] := array_fill(false, array[greatest(m, 1)]);
  shared int := 0; moved int := 0; k int := 0;
begin
  if n = 0 or m = 0 then return 0; end if;
  for i in 0 .. n - 1 loop
    for j in greatest(i - reach, 0) .. least(i + reach, m - 1) loop
      if not in_b[j + 1] and get_byte(a, i) = get_byte(b, j) then
        in_a[i + 1] := true; in_b[j + 1] := true; shared := shared + 1;
        exit;
      end if;
    end loop;
  end loop;
  if shared = 0 then return 0; end if;
  for i in 0 .. n - 1 loop
    continue when not in_a[i + 1];
    while not in_b[k + 1] loop k := k + 1; end loop;
    if get_byte(a, i) <> get_byte(b, k) then moved := moved + 1; end if;
    k := k + 1;
  end loop;
  return (shared::double precision / n + shared::double precision / m
    + (shared - moved / 2)::double precision / shared) / 3;
end $$`,
  // Winkler (1990): above 0.7, each of up to four first letters in common takes off a tenth of what is missing.
  `create or replace function link_jaro_winkler(l text, r text) returns double precision ${ofTwoTexts} as $$
declare
  a bytea := convert_to(l, 'UTF8'); b bytea := convert_to(r, 'UTF8');
  jaro double precision := link_jaro(l, r);
  prefix int := 0;
begin
  if jaro <= 0.7 then return jaro; end if;
  while prefix < least(length(a), length(b), 4) and get_byte(a, prefix) = get_byte(b, prefix) loop
    prefix := prefix + 1;
  end loop;
  return jaro + prefix * 0.1::double precision * (1 - jaro);
end $$`,
  `create or replace function link_jaccard(l text, r text) returns double precision ${ofTwoTexts} as $$
declare
  a bytea := convert_to(l, 'UTF8'); b bytea := convert_to(r, 'UTF8');
  in_a boolean[] := array_fill(false, array[256]); in_b boolean[] := array_fill(false, array[256]);
  shared int := 0; either int := 0;
begin
  for i in 0 .. length(a) - 1 loop in_a[get_byte(a, i) + 1] := true; end loop;
  for i in 0 .. length(b) - 1 loop in_b[get_byte(b, i) + 1] := true; end loop;
  for i in 1 .. 256 loop
    if in_a[i] and in_b[i] then shared := shared + 1; end if;
    if in_a[i] or in_b[i] then either := either + 1; end if;
  end loop;
  return shared::double precision / either;
end $$`,
  `create or replace function link_levenshtein(l text, r text) returns integer ${ofTwoTexts} as $$
declare
  a bytea := convert_to(l, 'UTF8'); b bytea := convert_to(r, 'UTF8');
  above int[]; here int[];
begin
  above := array(select generate_series(0, length(b)));
  for i in 1 .. length(a) loop
    here := array[i];
    for j in 1 .. length(b) loop
      here[j + 1] := least(above[j + 1] + 1, here[j] + 1,
        above[j] + (get_byte(a, i - 1) <> get_byte(b, j - 1))::int);
    end loop;
    above := here;
  end loop;
  return above[length(b) + 1];
end $$`,
  // Lowrance & Wagner, "An extension of the string-to-string correction problem" (1975): what was exchanged may be edited again.
  `create or replace function link_damerau(l text, r text) returns integer ${ofTwoTexts} as $$
declare
  a bytea := convert_to(l, 'UTF8'); b bytea := convert_to(r, 'UTF8');
  n int := length(a); m int := length(b); far int := n + m; wide int := m + 2;
  d int[] := array_fill(far, array[(n + 2) * wide]);
  last_in_a int[] := array_fill(0, array[256]);
  same_in_b int; i1 int; j1 int; cost int;
begin
  for i in 0 .. n loop d[(i + 1) * wide + 2] := i; end loop;
  for j in 0 .. m loop d[wide + j + 2] := j; end loop;
  for i in 1 .. n loop
    same_in_b := 0;
    for j in 1 .. m loop
      i1 := last_in_a[get_byte(b, j - 1) + 1]; j1 := same_in_b;
      cost := (get_byte(a, i - 1) <> get_byte(b, j - 1))::int;
      if cost = 0 then same_in_b := j; end if;
      d[(i + 1) * wide + j + 2] := least(
        d[i * wide + j + 1] + cost, d[(i + 1) * wide + j + 1] + 1, d[i * wide + j + 2] + 1,
        d[i1 * wide + j1 + 1] + (i - i1 - 1) + 1 + (j - j1 - 1));
    end loop;
    last_in_a[get_byte(a, i - 1) + 1] := i;
  end loop;
  return d[(n + 1) * wide + m + 2];
end $$`,
  `create or replace function link_bag(t text) returns bigint language sql immutable strict parallel safe as $$
  select coalesce(bit_or(cast(1 as bigint) << cast((ascii(c) * 5 + n - 1) % 64 as integer)), 0) from (
    select c, row_number() over (partition by c) as n from unnest(string_to_array(left(t, 4000), null)) as u(c)
  ) as numbered
$$`,
  `create or replace function link_shared(l text[], r text[]) returns bigint language sql immutable strict parallel safe as $$
  select count(*) from (select unnest(l) as m intersect select unnest(r)) as s where m is not null
$$`,
  `create or replace function link_most_alike(l text[], r text[]) returns double precision
language sql immutable strict parallel safe as $$
  select max(link_jaro_winkler(a, b)) from unnest(l) as x(a), unnest(r) as y(b)
$$`,
  `create or replace function link_cut(t text, separator text) returns text[]
language sql immutable strict parallel safe as $$
  select nullif(array(
    select trim(m) from unnest(string_to_array(t, separator)) with ordinality as u(m, n) where trim(m) <> '' order by n
  ), '{}')
$$`,
  // A day that isn't in the calendar is an error of make_date, which has no form that answers null.
  `create or replace function link_date(y text, m text, d text) returns date ${ofTwoTexts} as $$
begin
  return make_date(case when y::int = 0 then -1 else y::int end, m::int, d::int);
exception when datetime_field_overflow then
  return null;
end $$`,
]
