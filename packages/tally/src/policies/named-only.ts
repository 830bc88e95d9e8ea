import type { Policy } from '../policy.ts'

/** The victims known by name, whatever else is said: the lowest count that nobody can call a guess. */
export const namedOnly: Policy = {
  name: 'named-only',
  version: '1',
  title: 'Known by name',
  source:
    'Every Casualty Worldwide, "Standards for Casualty Recording" (2016): individual, identified victims are the record; Iraq Body Count and the Syrian Network for Human Rights publish lists of names beside their totals.',
  where: [],
  sections: [{ name: 'Named', where: [], counts: true }],
  range: 'named',
  victims: ['persons'],
  words: {},
  countsResiduals: false,
}
