create or replace function link_jaro(l text, r text) returns double precision language plpgsql immutable strict parallel safe as $$
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
end $$;

create or replace function link_jaro_winkler(l text, r text) returns double precision language plpgsql immutable strict parallel safe as $$
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
end $$;

create or replace function link_jaccard(l text, r text) returns double precision language plpgsql immutable strict parallel safe as $$
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
end $$;

create or replace function link_levenshtein(l text, r text) returns integer language plpgsql immutable strict parallel safe as $$
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
end $$;

create or replace function link_damerau(l text, r text) returns integer language plpgsql immutable strict parallel safe as $$
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
end $$;

create or replace function link_bag(t text) returns bigint language sql immutable strict parallel safe as $$
  select coalesce(bit_or(cast(1 as bigint) << cast((ascii(c) * 5 + n - 1) % 64 as integer)), 0) from (
    select c, row_number() over (partition by c) as n from unnest(string_to_array(left(t, 4000), null)) as u(c)
  ) as numbered
$$;

create or replace function link_shared(l text[], r text[]) returns bigint language sql immutable strict parallel safe as $$
  select count(*) from (select unnest(l) as m intersect select unnest(r)) as s where m is not null
$$;

create or replace function link_most_alike(l text[], r text[]) returns double precision
language sql immutable strict parallel safe as $$
  select max(link_jaro_winkler(a, b)) from unnest(l) as x(a), unnest(r) as y(b)
$$;

create or replace function link_cut(t text, separator text) returns text[]
language sql immutable strict parallel safe as $$
  select nullif(array(
    select trim(m) from unnest(string_to_array(t, separator)) with ordinality as u(m, n) where trim(m) <> '' order by n
  ), '{}')
$$;

create or replace function link_date(y text, m text, d text) returns date language plpgsql immutable strict parallel safe as $$
begin
  return make_date(case when y::int = 0 then -1 else y::int end, m::int, d::int);
exception when datetime_field_overflow then
  return null;
end $$;

create or replace function link_lower(t text) returns text language sql immutable strict parallel safe as $$ select translate(t, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǄǅǇǈǊǋǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǲǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǆǆǉǉǌǌǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǳǳǵƕƿǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕßạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỻỽỿ') $$;

create or replace function link_letters(t text) returns text language sql immutable strict parallel safe as $$ select case when octet_length(t) = length(t) then t else case when octet_length(normalize(t, NFC)) = length(normalize(t, NFC)) then translate(normalize(t, NFC), '''`', '''''') when coalesce((regexp_match(normalize(t, NFC), '([^ -~؀-ۿ])'))[1], left(normalize(t, NFC), 0)) = '' then translate(normalize(t, NFC), '''`٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىٱپچژگکیڤھہەۀڕڵۆێٹڈڑںےڭۋًٌٍَُِّْٰٕٓٔـ', '''''01234567890123456789abtTjHxdDrzscSGVZEgfqklmnhwyeiopuvABCFIJKLMNOPQRUWXY') else translate(normalize(t, NFC), 'ĐđĦħıŁłØøƏəÞþÐðŊŋßÆæŒœÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƠơƯưǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǦǧǨǩǪǫǬǭǰǴǵǸǹǺǻȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȞȟȦȧȨȩȪȫȬȭȮȯȰȱȲȳḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ''’‘‛`´ʹʻʼʽʾʿˈ′٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋΐΰабвгдежзийклмнопрстуфхцчшщъыьэюяёєіїґўђѓѕјљњћќџғқңүұһәөҗҳҷӣӯςΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫЁЂЃЄЅІЇЈЉЊЋЌЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯҐҒҖҚҢҮҰҲҶҺӘӢӨӮابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىٱپچژگکیڤھہەۀڕڵۆێٹڈڑںےڭۋًٌٍَُِّْٰٕٓٔـאבגדהוזחטיכלמנסעפצקרשתךםןףץ', 'DdHhiLlOoAaTtDdNnsAaOoAAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyyAaAaAaCcCcCcCcDdEeEeEeEeEeGgGgGgGgHhIiIiIiIiIJjKkLlLlLlNnNnNnOoOoOoRrRrRrSsSsSsSsTtTtUuUuUuUuUuUuWwYyYZzZzZzOoUuAaIiOoUuUuUuUuUuAaAaGgKkOoOojGgNnAaAaAaEeEeIiIiOoOoRrRrUuUuSsTtHhAaEeOoOoOoOoYyAaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyAaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy''''''''''''''''''''''''''''01234567890123456789abgdezhTiklmnxoprstufXPOcjqvwyABCDEabvgdeZziYklmnoprstufxcCSWQyqEUAhjwBDFGHIJKLMNORTVXscjqvwyAabgdezhTiklmnxoprstufXPOBChGHjIwBJKLMNFOabvgdeZziYklmnoprstufxcCSWQyqEUADRTVXabtTjHxdDrzscSGVZEgfqklmnhwyeiopuvABCFIJKLMNOPQRUWXYabgdhwzHTyklmnsEpSqrCtcefij') end end $$;

create or replace function link_words(t text) returns text language sql immutable strict parallel safe as $$ select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(translate(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(case when octet_length(normalize(t, NFC)) = length(normalize(t, NFC)) then translate(normalize(t, NFC), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ[{"]}-_.,;:/\|+*#~&!?@^=<>%$	
''`', 'abcdefghijklmnopqrstuvwxyz((())                            ') when coalesce((regexp_match(normalize(t, NFC), '([^ -~؀-ۿ])'))[1], left(normalize(t, NFC), 0)) = '' then translate(normalize(t, NFC), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ىئؤیےکھہەۀ[{"]}-_.,،؛;:/\|+*#~&!?؟@^=<>%$	
ًٌٍَُِّْٰٕۣ۪ۭٓٔۖۗۘۙۚۛۜ۟۠ۡۢۤۧۨ۫۬ـ؜''`ء', 'abcdefghijklmnopqrstuvwxyz01234567890123456789ييوييكهههه((())                               ') else translate(normalize(t, NFC), 'ABCDEFGHIJKLMNOPQRSTUVWXYZĐđĦħıŁłØøƏəÞþÐðŊŋßÆæŒœÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƠơƯưǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǦǧǨǩǪǫǬǭǰǴǵǸǹǺǻȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȞȟȦȧȨȩȪȫȬȭȮȯȰȱȲȳḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹςΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾάέήίόύώϊϋΐΰ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ىئؤیےکھہەۀ[{«“„"]}»”…•·-‐‑‒–—_.,،؛;:/\|+*#~&!?؟@^=<>%$	
      ًٌٍَُِّْٰٕۣ۪ۭٓٔۖۗۘۙۚۛۜ۟۠ۡۢۤۧۨ۫۬ـ​‌‍‎‏‪‫‬‭‮⁦⁧⁨⁩­؜﻿''’‘‛`´ʹʻʼʽʾʿˈ′ء', 'abcdefghijklmnopqrstuvwxyzddhhillooaattddnnsaaooaaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddeeeeeeeeeegggggggghhiiiiiiiiijjkkllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzzoouuaaiioouuuuuuuuuuaaaaggkkoooojggnnaaaaaaeeeeiiiioooorrrruuuusstthhaaeeooooooooyyaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyσάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿαεηιουωιυιυ01234567890123456789ييوييكهههه(((((())))                                             ') end, '^([^()]*)[(] *((?:[اأ]بو|[اأ]م|ab[ou]+|[ou]+mm?) [^()]+)[()](.*)$', '\2 \1 \3', 'g'), '[()]', ' ', 'g'), '^ +| +$', '', 'g'), ' +', '  ', 'g'), '^(.+)$', ' \1 ', 'g'), ' ([^ ]+)  (?:ابن|بن|بنت) ', ' \1 ', 'g'), ' آل ', '', 'g'), ' عبد  (ال[^ ]+|ربه) ', ' عبد\1 ', 'g'), ' ([^ ]+)  (الدين|الله|العابدين|ال[اإ]سلام) ', ' \1\2 ', 'g'), ' [اأ]ب[وي](?:  )?بكر ', ' ~ابوبكر ', 'g'), ' [اأ]ب[ويا]  ([^ ]+) ', ' #ابو\1 ', 'g'), ' [اأ]بو([^ ]{2,}) ', ' #ابو\1 ', 'g'), ' [اأ]م  ([^ ]+) ', ' #ام\1 ', 'g'), ' ال(هام|ياس|فت|ا|ين|يسار|ما|كسندر) ', ' ~ال\1 ', 'g'), ' ال([^ ]{2,}) ', ' *\1 ', 'g'), 'أإآٱة', 'ااااه'), ' ([^ ]+)  (?:ibn|bin|ben|bint) ', ' \1 ', 'g'), ' [aeu]l  ', ' *', 'g'), ' [aeu]d  d', ' *d', 'g'), ' [aeu]n  n', ' *n', 'g'), ' [aeu]r  r', ' *r', 'g'), ' [aeu]s  s', ' *s', 'g'), ' [aeu]sh  sh', ' *sh', 'g'), ' [aeu]t  t', ' *t', 'g'), ' [aeu]z  z', ' *z', 'g'), ' (?:abd|abed|abdou?)  [*]([a-z]+) ', ' abd\1 ', 'g'), ' (?:abd|abdu|abd[aeou]l)  ([a-z]+) ', ' abd\1 ', 'g'), ' abd[aeou]l+ah? ', ' abd~allah ', 'g'), ' abd[aeou]l*at(?:i|ee)f ', ' abdlatif ', 'g'), ' abd[aeou]l([a-z]{3,}) ', ' abd\1 ', 'g'), ' abd[aeou](?:d(d[a-z]+)|n(n[a-z]+)|r(r[a-z]+)|s(s[a-z]+)|t(t[a-z]+)|z(z[a-z]+)) ', ' abd\1\2\3\4\5\6 ', 'g'), ' abd[aeou](rahm[a-z]+|sal[a-z]+|sam[a-z]+|sat[a-z]+|nas[a-z]+) ', ' abd\1 ', 'g'), ' ab[ou]+ *ba[ck]+[ea]?r ', ' ~abubakr ', 'g'), ' ab[ou]+  [*]?([a-z]+) ', ' #abu\1 ', 'g'), ' [ou]+mm?  [*]?([a-z]+) ', ' #umm\1 ', 'g'), ' ([*a-z]+)  [*]?(?:[aeiu][dl])?d(?:i|ee)ne? ', ' \1din ', 'g'), ' ([*a-z]*[a-z]{3})[aeiu]d?d(?:i|ee)ne? ', ' \1din ', 'g'), ' ([*a-z]+)  allah ', ' \1allah ', 'g') $$;

create or replace function link_name(t text) returns text language sql immutable strict parallel safe as $$ select regexp_replace(regexp_replace(regexp_replace(regexp_replace(link_words(t), '^ #[^ ]+  ', ' ', 'g'), '[#~*]', '', 'g'), ' +', ' ', 'g'), '^ | $', '', 'g') $$;

create or replace function link_kunya(t text) returns text language sql immutable strict parallel safe as $$ select coalesce((regexp_match(link_words(t), '^ #([^ ]+) '))[1], left(link_words(t), 0)) $$;

create or replace function link_articles(t text) returns text language sql immutable strict parallel safe as $$ select regexp_replace(regexp_replace(regexp_replace(link_words(t), '^ #[^ ]+  ', ' ', 'g'), ' [*][^ ]+ ', '1', 'g'), ' [^ ]+ ', '0', 'g') $$;

create or replace function link_skeleton(t text) returns text language sql immutable strict parallel safe as $$ select regexp_replace(regexp_replace(regexp_replace(translate(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(translate(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(link_name(t), '^ +| +$', '', 'g'), ' +', '  ', 'g'), '^(.+)$', ' \1 ', 'g'), ' (عبد|ابو|ام)ال([^ ]{2,}) ', ' \1\2 ', 'g'), '([^ ])ال(دين|عابدين|اسلام) ', '\1\2 ', 'g'), '([^ ])الله ', '\1له ', 'g'), 'محمود', 'MHMOD', 'g'), 'حسين', 'HSIN', 'g'), ' عمرو ', ' عمر ', 'g'), 'mahm[ou]+d', 'MHMOD', 'g'), 'h[ou]+[sc]+(?:e|a)?(?:y|i|ie|ee|yi)ne? ', 'HSIN ', 'g'), 'h[ou]+[sc]+(?:e|a)?(?:y|i|ie|ee|yi)n([aiy])', 'HSIN\1', 'g'), ' amro ', ' amr ', 'g'), ' a(?:hmet|chm[ae]d) ', ' ahmad ', 'g'), ' brah([ei]+)m ', ' ibrah\1m ', 'g'), ' driss? ', ' idris ', 'g'), ' [uo]s(s?)man', ' uTman', 'g'), ' [ei]s+ha([qk])', ' iSHa\1', 'g'), ' gad+h?afi ', ' qadhafi ', 'g'), ' h[ou]+(?:th|z)(?:ai|ay|ei|ey)f', ' hudhayf', 'g'), ' kadh([ei])m ', ' kaz\1m ', 'g'), ' m[ou]+n(?:th|z)([ei])r ', ' mundh\1r ', 'g'), ' m[ou]+a+(?:th|z) ', ' muadh ', 'g'), ' na[dt]h([ei]+)m ', ' naz\1m ', 'g'), ' ramazan ', ' ramadan ', 'g'), ' reza ', ' rida ', 'g'), ' th([ei]+a?b) ', ' dh\1 ', 'g'), ' [ae]l([b-df-hj-np-tv-xz][a-z]{3,}) ', ' \1 ', 'g'), ' abd', ' abD', 'g'), '[ts]?ch|sh', 'C', 'g'), 'kh', 'X', 'g'), 'gh', 'G', 'g'), 'th', 'T', 'g'), 'dh', 'D', 'g'), 'ph', 'F', 'g'), 'dj|zh', 'J', 'g'), 'ck', 'K', 'g'), 'x', 'KS', 'g'), 'c([eiy])', 'S\1', 'g'), ' ou([aeiou])', ' W\1', 'g'), ' w', ' W', 'g'), ' y', ' Y', 'g'), ' [aeiou]', ' A', 'g'), 'bpcdfvghjklmnqrstz', 'BBKDFFJHJKLMNKRSTZ'), '(B)B+|(C)C+|(D)D+|(F)F+|(G)G+|(H)H+|(J)J+|(K)K+', '\1\2\3\4\5\6\7\8', 'g'), '(L)L+|(M)M+|(N)N+|(R)R+|(S)S+|(T)T+|(X)X+|(Z)Z+', '\1\2\3\4\5\6\7\8', 'g'), '([aiou])Ne ', '\1N ', 'g'), '(?:[aeiouy]*H|[aeiouy]+) ', 'A ', 'g'), ' [اع]', ' A', 'g'), ' و', ' W', 'g'), ' ي', ' Y', 'g'), '(?:[اويع]*[هح]|[اويع]+) ', 'A ', 'g'), 'بپتثطجچژگحخدذضرزظسصشغفڤقكلمنهاعويaeiouwy', 'BBTTTJCJJHXDDDRZZSSCGFFKKLMNH'), '([TD])H', '\1', 'g'), ' +', ' ', 'g'), '^ | $', '', 'g') $$
