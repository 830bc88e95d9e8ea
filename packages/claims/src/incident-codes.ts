/**
 * The classes by which recorders split the people harmed: `persons` is everyone, where a recorder doesn't split by status;
 * the others are Airwars' eighteen. Of those the first nine are civilians (`civilians` is their total, the others are parts of
 * it that may share people), then come the undetermined, other protected persons and belligerents with their parts.
 */
export const harmClasses = [
  'persons',
  'civilians',
  'children',
  'women',
  'men',
  'human-rights-defenders',
  'journalists',
  'trade-unionists',
  'healthcare-personnel',
  'other-civilians',
  'undetermined',
  'other-protected-persons',
  'medical-and-religious-state',
  'medical-and-religious-non-state',
  'hors-de-combat',
  'belligerents',
  'armed-forces',
  'participating-in-hostilities',
  'civilians-with-military-role',
] as const
export type HarmClass = (typeof harmClasses)[number]

/** The classes that are parts of the civilians; they may share people. */
export const civilianParts = [
  'children',
  'women',
  'men',
  'human-rights-defenders',
  'journalists',
  'trade-unionists',
  'healthcare-personnel',
  'other-civilians',
] as const satisfies readonly HarmClass[]

/** What an incident did to people. */
export const harmKinds = ['killed', 'injured'] as const
export type HarmKind = (typeof harmKinds)[number]

/**
 * How a recorder holds civilian harm of an incident to be established (Airwars' methodology note): `Confirmed`, the belligerent
 * accepts it; `Fair`, two or more credible sources or biographical details, and a likely strike; `Weak`, one source; `Contested`,
 * rival accounts of who did it; `Discounted`, those harmed were probably combatants, or it did not happen.
 */
export const grades = ['Confirmed', 'Fair', 'Weak', 'Contested', 'Discounted'] as const
export type Grade = (typeof grades)[number]

/** What is known of whether and by whom there was a strike (Airwars). */
export const strikeStatuses = [
  'Declared strike',
  'Likely strike',
  'Contested strike',
  'Single source claim',
] as const
export type StrikeStatus = (typeof strikeStatuses)[number]

/** How a belligerent stands to an incident (Airwars' terms; `duplicate`: it counted it under another one). */
export const positionCodes = [
  'not_yet_assessed',
  'open_incident',
  'credible',
  'non_credible',
  'duplicate',
] as const
export type PositionCode = (typeof positionCodes)[number]

/** Why a belligerent found a report not credible (the US-led Coalition's four). */
export const rejectionReasons = [
  'no_coalition_strikes',
  'insufficient_information',
  'insufficient_evidence',
  'other',
] as const
export type RejectionReason = (typeof rejectionReasons)[number]

/** How a belligerent comes to be named with an incident. */
export const involvements = ['known', 'suspected'] as const
export type Involvement = (typeof involvements)[number]

/** When in the day something happened, where no clock tells it (Airwars). */
export const timesOfDay = [
  'around_dawn',
  'morning',
  'around_midday',
  'afternoon',
  'evening',
  'around_dusk',
  'during_the_day',
  'during_the_night',
  'around_midnight',
  'after_midnight',
] as const
export type TimeOfDay = (typeof timesOfDay)[number]

/** How precisely a place is known (Airwars), from the most to the least precise. */
export const placePrecisions = [
  'exact_location',
  'exact_location_other',
  'within_1m',
  'within_100m',
  'nearby_landmark',
  'street',
  'neighbourhood_area',
  'village',
  'town',
  'city',
  'subdistrict',
  'district',
  'province_governorate',
] as const
export type PlacePrecision = (typeof placePrecisions)[number]

/** The units of administration a recorder names a place by, from the widest to the narrowest. */
export const adminLevels = ['country', 'region', 'governorate', 'district', 'subdistrict'] as const
export type AdminLevel = (typeof adminLevels)[number]

/** What a tally of incidents can be split by. */
export const tallyFacets = [
  'grade',
  'belligerent',
  'year',
  'month',
  'country',
  'region',
  'governorate',
  'district',
  'place',
  'victims',
  'strike-type',
  'strike-status',
  'harm-reported',
  'cause',
  'infrastructure',
  'precision',
  'time-of-day',
  'recorder',
  'stage',
] as const
export type TallyFacet = (typeof tallyFacets)[number]
