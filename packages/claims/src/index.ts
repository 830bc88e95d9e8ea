export {
  actorKinds,
  bookLines,
  countForms,
  means,
  measures,
  placeKinds,
  sectionKinds,
  stances,
  victimClasses,
  type ActorKind,
  type BookLine,
  type CountForm,
  type Means,
  type Measure,
  type PlaceKind,
  type SectionKind,
  type Stance,
  type VictimClass,
} from './codes.ts'
export {
  isQuoteOf,
  quoteSchema,
  quoteText,
  readingSchema,
  spanSchema,
  type Quote,
  type Reading,
  type Span,
} from './span.ts'
export { countSchema, type Count } from './count.ts'
export {
  canBothHold,
  compareCounts,
  possibleValues,
  roundsTo,
  sumOfParts,
  type CountRelation,
  type Interval,
} from './count-comparison.ts'
export { edtfSchema, type Edtf } from './date.ts'
export {
  compareDates,
  containsDate,
  daysOf,
  overlapsDate,
  parseEdtf,
  precisionOf,
  type DateOrder,
  type DateParts,
  type DatePrecision,
  type DayRange,
} from './date-range.ts'
export { mirrorRelation, type Relation } from './relation.ts'
export { comparePeriods, periodSchema, type Period } from './period.ts'
export { combineRelations, compareScopes, scopeOf, type Scope, type ScopeComparison } from './scope.ts'
export { comparePlaces } from './place-comparison.ts'
export { compareVictimClasses } from './victim-class.ts'
export { compareMeans } from './means-comparison.ts'
export { compareActors, type Deeds } from './actor-comparison.ts'
export { findActor, isMemberOf, listMembers, type Certainty } from './actors.ts'
export { foldName } from './name-folding.ts'
export { placeSchema, type Gazetteer, type GazetteerMatch, type GazetteerPlace, type Place } from './place.ts'
export { extentOf, type NoExtent, type PlaceExtent } from './place-radius.ts'
export { precisionMeaning, reachOf, type PlaceReach, type PrecisionMeaning } from './precision-radius.ts'
export { casePlaceSchema, type CasePlace } from './case-place.ts'
export { actorRefSchema, actorSchema, membershipSchema, type Actor, type ActorRef } from './actor.ts'
export {
  claimContentSchema,
  claimFields,
  claimSchema,
  claimStatuses,
  type Claim,
  type ClaimContent,
  type ClaimField,
  type ClaimStatus,
} from './claim.ts'
export {
  documentIdSchema,
  documentSchema,
  sectionSchema,
  type Section,
  type SourceDocument,
} from './document.ts'
export { anchorOf, anchorSchema, areOnOneNumber, resolveAnchor, type Anchor } from './anchor.ts'
export {
  decisionUndone,
  definitionSet,
  isRuling,
  listAnchors,
  rulingBodySchema,
  rulingKinds,
  slipConfirmed,
  statementsMerged,
  statementSplit,
  type Ruling,
  type RulingBody,
  type RulingKind,
} from './ruling.ts'
export { actorSet, placeSet, registryKinds, type RegistryBody, type RegistryKind } from './registry.ts'
export {
  adminLevels,
  civilianParts,
  grades,
  harmClasses,
  harmKinds,
  involvements,
  placePrecisions,
  positionCodes,
  rejectionReasons,
  strikeStatuses,
  tallyFacets,
  timesOfDay,
  type AdminLevel,
  type Grade,
  type HarmClass,
  type HarmKind,
  type Involvement,
  type PlacePrecision,
  type PositionCode,
  type RejectionReason,
  type StrikeStatus,
  type TallyFacet,
  type TimeOfDay,
} from './incident-codes.ts'
export {
  harmRangeSchema,
  harmSchema,
  listHarm,
  unknownHarm,
  type Harm,
  type HarmFigure,
  type HarmRange,
} from './harm.ts'
export {
  belligerentSchema,
  incidentChangesSchema,
  incidentContentSchema,
  incidentIdSchema,
  incidentPlaceSchema,
  incidentSchema,
  incidentStatuses,
  originSchema,
  otherCodeSchema,
  positionSchema,
  unknownPosition,
  type Belligerent,
  type Incident,
  type IncidentChanges,
  type IncidentContent,
  type IncidentPlace,
  type IncidentStatus,
  type Origin,
  type OtherCode,
  type Position,
} from './incident.ts'
export {
  aggregateSchema,
  aggregateSet,
  incidentEdited,
  incidentEntryKinds,
  incidentsMerged,
  incidentSplit,
  incidentsRecorded,
  incidentsRevised,
  incidentWithdrawn,
  isAboutIncidents,
  mappingRefSchema,
  type Aggregate,
  type IncidentBody,
  type IncidentEntryKind,
  type MappingRef,
} from './incident-entries.ts'
export {
  lastVersion,
  listVersions,
  type IncidentHistory,
  type IncidentStep,
  type IncidentVersion,
} from './incident-history.ts'
export {
  claimChangesSchema,
  entryBodySchema,
  entrySchema,
  type ClaimChanges,
  type Entry,
  type EntryBody,
  type EntryKind,
} from './entry.ts'
export { listJsonSchemas, type JsonSchema } from './json-schema.ts'
export { canonicalJson, hashOf, identifyClaim, identifyIncident } from './identity.ts'
export { identifyPair, type PairDecision } from './pair-decision.ts'
export { ConflictError, InputError, MissingError, RecountError, type BadField } from './errors.ts'
export { AlteredError, type Alteration } from './alteration.ts'
