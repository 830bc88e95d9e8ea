/**
 * Where each method is: its verb and path. Plain data apart from the schemas, so that a page that only calls a method need
 * not load them.
 */
export const routes = {
  acceptSample: ['post', '/api/samples/{id}/accept'],
  decide: ['post', '/api/decisions'],
  drawSample: ['post', '/api/samples'],
  getBookMonth: ['get', '/api/books/months/{id}'],
  getChart: ['get', '/api/chart'],
  getClaim: ['get', '/api/claims/{id}'],
  getDisagreement: ['get', '/api/disagreements/{id}'],
  getDocumentText: ['get', '/api/documents/{id}/text'],
  getMap: ['get', '/api/map'],
  getOverview: ['get', '/api/overview'],
  getQueue: ['get', '/api/queue'],
  getSample: ['get', '/api/samples/{id}'],
  getSession: ['get', '/api/session'],
  getStatement: ['get', '/api/statements/{id}'],
  listBookMonths: ['get', '/api/books/months'],
  listBooks: ['get', '/api/books'],
  listChartFigures: ['get', '/api/chart/figures'],
  listClaims: ['get', '/api/claims'],
  listDisagreements: ['get', '/api/disagreements'],
  listPlacedStatements: ['get', '/api/map/statements'],
  listStatements: ['get', '/api/statements'],
  previewRuling: ['post', '/api/rulings/preview'],
  rule: ['post', '/api/rulings'],
  suggestActors: ['get', '/api/suggested-actors'],
  suggestPlaces: ['get', '/api/suggested-places'],
  undo: ['post', '/api/undo'],
} as const satisfies Readonly<Record<string, readonly ['get' | 'post', `/api/${string}`]>>

export type MethodName = keyof typeof routes

/** Where the events are. */
export const eventsPath = '/api/events'
