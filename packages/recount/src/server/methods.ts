import type { Answered } from './answer.ts'
import type { MethodName } from '@recount/api'
import { acceptSample } from './methods/accept-sample.ts'
import { comparePassages } from './methods/compare-passages.ts'
import { compareTallies } from './methods/compare-tallies.ts'
import { decide } from './methods/decide.ts'
import { decideIncident } from './methods/decide-incident.ts'
import { decideLinkPair } from './methods/decide-link-pair.ts'
import { drawSample } from './methods/draw-sample.ts'
import { explainTally } from './methods/explain-tally.ts'
import { getActor } from './methods/get-actor.ts'
import { getAgainst } from './methods/get-against.ts'
import { getBookMonth } from './methods/get-book-month.ts'
import { getChart } from './methods/get-chart.ts'
import { getClaim } from './methods/get-claim.ts'
import { getDisagreement } from './methods/get-disagreement.ts'
import { getDocument } from './methods/get-document.ts'
import { getDocumentText } from './methods/get-document-text.ts'
import { getEntry } from './methods/get-entry.ts'
import { getEstimate } from './methods/get-estimate.ts'
import { getEstimateStratum } from './methods/get-estimate-stratum.ts'
import { getIncident } from './methods/get-incident.ts'
import { getLinkCluster } from './methods/get-link-cluster.ts'
import { getLinkPair } from './methods/get-link-pair.ts'
import { getLinking } from './methods/get-linking.ts'
import { getMap } from './methods/get-map.ts'
import { getOriginal } from './methods/get-original.ts'
import { getOverlap } from './methods/get-overlap.ts'
import { getOverview } from './methods/get-overview.ts'
import { getPlace } from './methods/get-place.ts'
import { getQueue } from './methods/get-queue.ts'
import { getRereading } from './methods/get-rereading.ts'
import { getSample } from './methods/get-sample.ts'
import { getSession } from './methods/get-session.ts'
import { getStatement } from './methods/get-statement.ts'
import { getTally } from './methods/get-tally.ts'
import { getTimeline } from './methods/get-timeline.ts'
import { getVerification } from './methods/get-verification.ts'
import { linkStatements } from './methods/link-statements.ts'
import { listActors } from './methods/list-actors.ts'
import { listAggregates } from './methods/list-aggregates.ts'
import { listBookMonths } from './methods/list-book-months.ts'
import { listBooks } from './methods/list-books.ts'
import { listCasePlaces } from './methods/list-case-places.ts'
import { listChanges } from './methods/list-changes.ts'
import { listChartFigures } from './methods/list-chart-figures.ts'
import { listClaims } from './methods/list-claims.ts'
import { listCounted } from './methods/list-counted.ts'
import { listDisagreements } from './methods/list-disagreements.ts'
import { listDocuments } from './methods/list-documents.ts'
import { listEntries } from './methods/list-entries.ts'
import { listEstimates } from './methods/list-estimates.ts'
import { listIncidentPlaces } from './methods/list-incident-places.ts'
import { listIncidents } from './methods/list-incidents.ts'
import { listLinkClusters } from './methods/list-link-clusters.ts'
import { listLinkPairs } from './methods/list-link-pairs.ts'
import { listLinkThresholds } from './methods/list-link-thresholds.ts'
import { listLinks } from './methods/list-links.ts'
import { listPlacedStatements } from './methods/list-placed-statements.ts'
import { listPolicies } from './methods/list-policies.ts'
import { listStatements } from './methods/list-statements.ts'
import { listUnknownNames } from './methods/list-unknown-names.ts'
import { previewActor } from './methods/preview-actor.ts'
import { previewPlace } from './methods/preview-place.ts'
import { previewRuling } from './methods/preview-ruling.ts'
import { reread } from './methods/reread.ts'
import { rule } from './methods/rule.ts'
import { searchPlaces } from './methods/search-places.ts'
import { setActor } from './methods/set-actor.ts'
import { setAggregate } from './methods/set-aggregate.ts'
import { setPlace } from './methods/set-place.ts'
import { stopWork } from './methods/stop-work.ts'
import { suggestActors } from './methods/suggest-actors.ts'
import { suggestPlaces } from './methods/suggest-places.ts'
import { undo } from './methods/undo.ts'
import { verify } from './methods/verify.ts'
import { verifyDocument } from './methods/verify-document.ts'

/** What answers each method of the API. */
export const answered: Readonly<Record<MethodName, Answered>> = {
  acceptSample,
  comparePassages,
  compareTallies,
  decide,
  decideIncident,
  decideLinkPair,
  drawSample,
  explainTally,
  getActor,
  getAgainst,
  getBookMonth,
  getChart,
  getClaim,
  getDisagreement,
  getDocument,
  getDocumentText,
  getEntry,
  getEstimate,
  getEstimateStratum,
  getIncident,
  getLinkCluster,
  getLinking,
  getLinkPair,
  getMap,
  getOriginal,
  getOverlap,
  getOverview,
  getPlace,
  getQueue,
  getRereading,
  getSample,
  getSession,
  getStatement,
  getTally,
  getTimeline,
  getVerification,
  linkStatements,
  listActors,
  listAggregates,
  listBookMonths,
  listBooks,
  listCasePlaces,
  listChanges,
  listChartFigures,
  listClaims,
  listCounted,
  listDisagreements,
  listDocuments,
  listEntries,
  listEstimates,
  listIncidentPlaces,
  listIncidents,
  listLinkClusters,
  listLinkPairs,
  listLinks,
  listLinkThresholds,
  listPlacedStatements,
  listPolicies,
  listStatements,
  listUnknownNames,
  previewActor,
  previewPlace,
  previewRuling,
  reread,
  rule,
  searchPlaces,
  setActor,
  setAggregate,
  setPlace,
  stopWork,
  suggestActors,
  suggestPlaces,
  undo,
  verify,
  verifyDocument,
}
