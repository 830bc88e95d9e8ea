/** What is counted. `reports` are allegations received or assessed, never deaths. */
export const measures = [
  'killed',
  'injured',
  'killed-or-injured',
  'missing',
  'detained',
  'displaced',
  'strikes',
  'reports',
] as const
export type Measure = (typeof measures)[number]

/** The class of the people counted; `persons` where the text does not say. */
export const victimClasses = [
  'persons',
  'civilians',
  'children',
  'girls',
  'boys',
  'women',
  'men',
  'elderly',
  'combatants',
  'medical',
  'journalists',
  'aid-workers',
  'teachers',
  'officials',
  'prisoners',
] as const
export type VictimClass = (typeof victimClasses)[number]

/** How the speaker puts the number: alone, or as a bound, or only in words. */
export const countForms = [
  'exact',
  'at-least',
  'more-than',
  'about',
  'up-to',
  'fewer-than',
  'range',
  'vague',
] as const
export type CountForm = (typeof countForms)[number]

/** How the claimant stands to the figure: asserts it, admits it as its own doing, is still examining it, and so on. */
export const stances = [
  'alleged',
  'admitted',
  'stated',
  'under-assessment',
  'assessed-credible',
  'assessed-not-credible',
  'denied',
  'estimated',
  'documented',
] as const
export type Stance = (typeof stances)[number]

/** What the harm was done with, as far as the text says. */
export const means = [
  'air-strike',
  'drone-strike',
  'artillery',
  'missile',
  'rocket',
  'ground-attack',
  'shooting',
  'explosive-device',
  'suicide-attack',
  'mine',
  'chemical',
  'other',
] as const
export type Means = (typeof means)[number]

/** Whoever speaks or acts. */
export const actorKinds = [
  'state',
  'coalition',
  'armed-group',
  'monitor',
  'ngo',
  'international-body',
  'outlet',
  'government-body',
  'medical',
  'witness',
  'unnamed',
] as const
export type ActorKind = (typeof actorKinds)[number]

/** How much of the world a place name covers, from widest to narrowest. */
export const placeKinds = ['country', 'region', 'district', 'populated', 'site'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** What a stretch of a document is; claims are read only from `title` and `body`. */
export const sectionKinds = [
  'title',
  'body',
  'dateline',
  'caption',
  'keywords',
  'related',
  'comments',
  'navigation',
  'credit',
] as const
export type SectionKind = (typeof sectionKinds)[number]

/**
 * The lines of an official ledger of allegations, as monthly assessment reports print them. The first eight count reports;
 * `credited` (deaths in the reports found credible), `unallocated` (deaths added to the total without an incident) and
 * `cumulative` (the total so far) count people.
 */
export const bookLines = [
  'carried-over',
  'new',
  'completed',
  'credible',
  'non-credible',
  'duplicate',
  'reopened',
  'open',
  'credited',
  'unallocated',
  'cumulative',
] as const
export type BookLine = (typeof bookLines)[number]
