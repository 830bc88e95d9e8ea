/** Every screen of the workbench, as the tests that look at all of them open it. */
export const screens = [
  { name: 'who says how many', path: '/' },
  { name: 'review', path: '/review' },
  { name: 'claims', path: '/claims' },
  { name: 'map', path: '/map' },
  { name: 'documents', path: '/documents' },
]
