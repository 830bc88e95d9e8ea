-- missing
("given_l" is null or "given_r" is null)

-- equal
"lat_l" = "lat_r"

-- swapped
("given_l" = "surname_r" and "surname_l" = "given_r")

-- jaro-winkler
jaro_winkler_similarity(nullif(link_letters(cast("surname_l" as varchar)), ''), nullif(link_letters(cast("surname_r" as varchar)), '')) >= 0.9

-- jaro
jaro_similarity(nullif(link_letters(cast("surname_l" as varchar)), ''), nullif(link_letters(cast("surname_r" as varchar)), '')) >= 0.85

-- jaccard
jaccard(nullif(nullif(link_letters(cast("surname_l" as varchar)), ''), ''), nullif(nullif(link_letters(cast("surname_r" as varchar)), ''), '')) >= 0.7

-- levenshtein
(bit_count(xor(link_bag(nullif(link_letters(cast("surname_l" as varchar)), '')), link_bag(nullif(link_letters(cast("surname_r" as varchar)), '')))) <= 2 and levenshtein(nullif(link_letters(cast("surname_l" as varchar)), ''), nullif(link_letters(cast("surname_r" as varchar)), '')) <= 1)

-- damerau
(bit_count(xor(link_bag(nullif(link_letters(cast("surname_l" as varchar)), '')), link_bag(nullif(link_letters(cast("surname_r" as varchar)), '')))) <= 2 and (levenshtein(nullif(link_letters(cast("surname_l" as varchar)), ''), nullif(link_letters(cast("surname_r" as varchar)), '')) <= 2 and damerau_levenshtein(nullif(link_letters(cast("surname_l" as varchar)), ''), nullif(link_letters(cast("surname_r" as varchar)), '')) <= 1))

-- shared
case when nullif(list_filter(list_transform(string_split(cast((replace("phones_l", ';', ',')) as varchar), ','), lambda m: trim(m)), lambda m: m <> ''), []) is not null and nullif(list_filter(list_transform(string_split(cast((replace("phones_r", ';', ',')) as varchar), ','), lambda m: trim(m)), lambda m: m <> ''), []) is not null then len(list_intersect(nullif(list_filter(list_transform(string_split(cast((replace("phones_l", ';', ',')) as varchar), ','), lambda m: trim(m)), lambda m: m <> ''), []), nullif(list_filter(list_transform(string_split(cast((replace("phones_r", ';', ',')) as varchar), ','), lambda m: trim(m)), lambda m: m <> ''), []))) end >= 1

-- alike
list_max(list_transform(nullif(list_filter(list_transform(string_split(cast((replace("phones_l", ';', ',')) as varchar), ','), lambda m: trim(m)), lambda m: m <> ''), []), lambda a: list_max(list_transform(nullif(list_filter(list_transform(string_split(cast((replace("phones_r", ';', ',')) as varchar), ','), lambda m: trim(m)), lambda m: m <> ''), []), lambda b: jaro_winkler_similarity(a, b))))) >= 1

-- near
abs("age_l" - "age_r") <= 1

-- near-share
("amount_l" = "amount_r" or abs("amount_l" - "amount_r") < 0.01 * greatest(abs("amount_l"), abs("amount_r")))

-- days
abs(date_diff('day', cast("born_l" as date), cast("born_r" as date))) <= 1

-- days of text
abs(date_diff('day', cast(case when regexp_matches(cast("day_l" as varchar), '^([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})$') then cast(try_strptime(cast("day_l" as varchar), '%d.%m.%Y') as date) end as date), cast(case when regexp_matches(cast("day_r" as varchar), '^([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})$') then cast(try_strptime(cast("day_r" as varchar), '%d.%m.%Y') as date) end as date))) <= 1

-- km
12742.0176 * asin(sqrt(least(1.0, power(sin(radians("lat_l" - "lat_r") / 2), 2) + cos(radians("lat_l")) * cos(radians("lat_r")) * power(sin(radians("lon_l" - "lon_r") / 2), 2)))) <= 10

-- km, too far
12742.0176 * asin(sqrt(least(1.0, power(sin(radians("lat_l" - "lat_r") / 2), 2) + cos(radians("lat_l")) * cos(radians("lat_r")) * power(sin(radians("lon_l" - "lon_r") / 2), 2)))) <= 9

-- km less the radius
12742.0176 * asin(sqrt(least(1.0, power(sin(radians("lat_l" - "lat_r") / 2), 2) + cos(radians("lat_l")) * cos(radians("lat_r")) * power(sin(radians("lon_l" - "lon_r") / 2), 2)))) - coalesce("radius_l", 0) - coalesce("radius_r", 0) <= 9

-- overlap
case when coalesce("least_l", "most_l") is not null and coalesce("least_r", "most_r") is not null then coalesce("least_l" <= "most_r", true) and coalesce("least_r" <= "most_l", true) end

-- overlap with slack
case when coalesce("least_l", "most_l") is not null and coalesce("least_r", "most_r") is not null then coalesce("least_l" <= "most_r" + 6, true) and coalesce("least_r" <= "most_l" + 6, true) end

-- overlap of days
case when coalesce("born_l", "born_l") is not null and coalesce("born_r", "born_r") is not null then coalesce("born_l" <= "born_r" + 1, true) and coalesce("born_r" <= "born_l" + 1, true) end

-- all
("lat_l" = "lat_r") and (abs("age_l" - "age_r") <= 0)

-- any
("lat_l" = "lat_r") or (("given_l" is null or "given_r" is null))

-- not
not (abs("age_l" - "age_r") <= 1)

-- sql
("age_l" + 1 = "age_r" and surname_l <> 'surname_x_l')
