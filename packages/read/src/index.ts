export { readDocument } from './document.ts'
export type { Evidence, ReadableType, ReadHints, ReadResult } from './result.ts'
