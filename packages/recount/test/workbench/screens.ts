import { readFileSync } from 'node:fs'
import { hashOf } from '@recount/claims'

const wire = hashOf(readFileSync('examples/raqqa/meridian-wire.html'))

/** Every screen of the workbench, as the tests that look at all of them open it. */
export const screens = [
  { name: 'who says how many', path: '/' },
  { name: 'claims', path: '/claims' },
  { name: 'map', path: '/map' },
  { name: 'documents', path: '/documents' },
  { name: 'one document', path: `/documents/${wire}` },
]
