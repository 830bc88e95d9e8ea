/**
 * Text that is a number: 12, -0.5, .5, 1e3, spaces round it. So long at most that every engine can hold it; no thousands'
 * separators, which mean another thing from one country to the next.
 */
export const numberPattern =
  '^ *[+-]?(?:[0-9]{1,200}[.]?[0-9]{0,99}|[.][0-9]{1,99})(?:[eE][+-]?[0-9]{1,2})? *$'
