import { readFileSync } from 'node:fs'
import { hashOf } from '@recount/claims'

const wire = hashOf(readFileSync('examples/raqqa/meridian-wire.html'))

/** Every screen of the workbench, as the tests that look at all of them open it. */
export const screens = [
  { name: 'who says how many', path: '/' },
  { name: 'review', path: '/review' },
  { name: 'a document and its original', path: `/documents/${wire}?view=original` },
  { name: 'claims', path: '/claims' },
  { name: 'map', path: '/map' },
  { name: 'incidents', path: '/incidents' },
  { name: 'incidents on a map', path: '/incidents?view=map' },
  { name: 'one incident', path: '/incidents/QM101' },
  { name: 'links', path: '/links' },
  { name: 'pairs to decide about', path: '/links/statements?state=all' },
  { name: 'the effect of a threshold', path: '/links/statements?view=threshold' },
  { name: 'a cluster as a graph', path: '/links/statements?view=clusters&atLeast=0.01' },
  { name: 'tallies', path: '/tallies?by=belligerent' },
  { name: 'why a tally changed', path: '/tallies?view=why' },
  { name: 'what is conceded', path: '/tallies?view=positions' },
  { name: 'estimates', path: '/estimates' },
  { name: 'an estimate', path: '/estimates/two-strata' },
  { name: 'a stratum that is refused', path: '/estimates/two-strata?stratum=2' },
  { name: 'documents', path: '/documents' },
  { name: 'one document', path: `/documents/${wire}` },
  { name: 'actors', path: '/actors' },
  { name: 'an actor', path: '/actors?open=us-led-coalition' },
  { name: 'an actor to edit', path: '/actors?open=us-led-coalition&edit=yes' },
  { name: 'places', path: '/actors?tab=places&find=raqqa' },
  { name: 'names that nobody is yet', path: '/actors?tab=names' },
  { name: 'ledger', path: '/ledger' },
  { name: 'an entry', path: '/ledger?open=2' },
  { name: 'statements', path: '/statements' },
  { name: 'disagreements', path: '/disagreements' },
  { name: 'books', path: '/books' },
]
