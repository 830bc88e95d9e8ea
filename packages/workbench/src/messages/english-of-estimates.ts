/** The messages in English of the screens about estimates, which are loaded with them. */
export { estimates as englishOfEstimates } from './english/estimates.ts'
