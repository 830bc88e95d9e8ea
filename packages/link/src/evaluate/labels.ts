/**
 * What is known to be true. A column: records that are equal in it are the same thing; where it is null the record is left out.
 * Pairs: SQL after FROM, a row a pair that somebody looked at, named by the records' numbers `l, r` or by their keys `source_l, id_l,
 * source_r, id_r`; with `same` (true or false), or, where `sameAt` is given, with a `probability` that counts as the same from
 * there on.
 */
export type Labels =
  | { readonly column: string }
  | { readonly pairs: string; readonly by?: 'record' | 'key'; readonly sameAt?: number }
