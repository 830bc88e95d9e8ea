export {
  actorKinds,
  countForms,
  means,
  measures,
  placeKinds,
  sectionKinds,
  stances,
  victimClasses,
  type ActorKind,
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
export { edtfSchema, periodSchema, type Edtf, type Period } from './date.ts'
export { placeSchema, type Gazetteer, type GazetteerPlace, type Place } from './place.ts'
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
export { entryBodySchema, type Entry, type EntryBody, type EntryKind } from './entry.ts'
export { canonicalJson, hashOf, identifyClaim } from './identity.ts'
export { ConflictError, InputError, MissingError, RecountError, type BadField } from './errors.ts'
