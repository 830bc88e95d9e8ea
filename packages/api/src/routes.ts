/**
 * Where each method is: its verb and path. Plain data apart from the schemas, so that a page that only calls a method need
 * not load them.
 */
export const routes = {
  acceptSample: ['post', '/api/samples/{id}/accept'],
  comparePassages: ['get', '/api/documents/{id}/comparison'],
  decide: ['post', '/api/decisions'],
  drawSample: ['post', '/api/samples'],
  getActor: ['get', '/api/actors/{id}'],
  getBookMonth: ['get', '/api/books/months/{id}'],
  getChart: ['get', '/api/chart'],
  getClaim: ['get', '/api/claims/{id}'],
  getDisagreement: ['get', '/api/disagreements/{id}'],
  getDocument: ['get', '/api/documents/{id}'],
  getDocumentText: ['get', '/api/documents/{id}/text'],
  getEntry: ['get', '/api/entries/{number}'],
  getMap: ['get', '/api/map'],
  getOriginal: ['get', '/api/documents/{id}/original'],
  getOverview: ['get', '/api/overview'],
  getPlace: ['get', '/api/place'],
  getQueue: ['get', '/api/queue'],
  getRereading: ['get', '/api/rereading'],
  getSample: ['get', '/api/samples/{id}'],
  getSession: ['get', '/api/session'],
  getStatement: ['get', '/api/statements/{id}'],
  getVerification: ['get', '/api/verification'],
  listActors: ['get', '/api/actors'],
  listBookMonths: ['get', '/api/books/months'],
  listBooks: ['get', '/api/books'],
  listCasePlaces: ['get', '/api/places'],
  listChartFigures: ['get', '/api/chart/figures'],
  listClaims: ['get', '/api/claims'],
  listDisagreements: ['get', '/api/disagreements'],
  listDocuments: ['get', '/api/documents'],
  listEntries: ['get', '/api/entries'],
  listPlacedStatements: ['get', '/api/map/statements'],
  listStatements: ['get', '/api/statements'],
  listUnknownNames: ['get', '/api/unknown-names'],
  previewActor: ['post', '/api/preview/actor'],
  previewPlace: ['post', '/api/preview/place'],
  previewRuling: ['post', '/api/rulings/preview'],
  reread: ['post', '/api/rereading'],
  rule: ['post', '/api/rulings'],
  searchPlaces: ['get', '/api/gazetteer'],
  setActor: ['post', '/api/actors'],
  setPlace: ['post', '/api/places'],
  stopWork: ['post', '/api/work/stop'],
  suggestActors: ['get', '/api/suggested-actors'],
  suggestPlaces: ['get', '/api/suggested-places'],
  undo: ['post', '/api/undo'],
  verify: ['post', '/api/verification'],
  verifyDocument: ['get', '/api/documents/{id}/verification'],
} as const satisfies Readonly<Record<string, readonly ['get' | 'post', `/api/${string}`]>>

export type MethodName = keyof typeof routes

/** Where the events are. */
export const eventsPath = '/api/events'
