export { findingKinds, type Finding, type FindingKind } from './finding.ts'
