import type { MessageName } from './messages/say.ts'

/** One section of the workbench: its path, its name in the catalogue, and the key that goes there after `g`. */
export interface Section {
  readonly path: string
  readonly label: MessageName
  readonly key: string
}

/** The sections in the order of the menu. */
export const sections = [
  { path: '/', label: 'shell.home', key: 'h' },
  { path: '/review', label: 'shell.review', key: 'r' },
  { path: '/documents', label: 'shell.documents', key: 'd' },
  { path: '/claims', label: 'shell.claims', key: 'c' },
  { path: '/statements', label: 'shell.statements', key: 's' },
  { path: '/disagreements', label: 'shell.disagreements', key: 'i' },
  { path: '/books', label: 'shell.books', key: 'b' },
  { path: '/incidents', label: 'shell.incidents', key: 'n' },
  { path: '/links', label: 'shell.links', key: 'k' },
  { path: '/tallies', label: 'shell.tallies', key: 't' },
  { path: '/estimates', label: 'shell.estimates', key: 'e' },
  { path: '/map', label: 'shell.map', key: 'm' },
  { path: '/actors', label: 'shell.actors', key: 'a' },
  { path: '/ledger', label: 'shell.ledger', key: 'l' },
] as const satisfies readonly Section[]
