/** Every screen of the workbench, as the tests that look at all of them open it. */
export const screens = [
  { name: 'who says how many', path: '/' },
  { name: 'review', path: '/review' },
  { name: 'documents', path: '/documents' },
  { name: 'claims', path: '/claims' },
  { name: 'statements', path: '/statements' },
  { name: 'disagreements', path: '/disagreements' },
  { name: 'books', path: '/books' },
  { name: 'map', path: '/map' },
  { name: 'actors', path: '/actors' },
  { name: 'ledger', path: '/ledger' },
] as const
