/** The messages in English of the screens about linkages, which are loaded with them. */
export { links as englishOfLinks } from './english/links.ts'
