export {
  createExtractor,
  readerName,
  type ExtractContext,
  type Extractor,
  type ReadableDocument,
} from './extractor.ts'
export { defaultActors } from './actors/default-actors.ts'
export type {
  ConcededCount,
  OfficialDate,
  OfficialPlace,
  OfficialPlaceRole,
  OfficialReporter,
  OfficialStatement,
  TextSpan,
  Told,
} from './official/official-statement.ts'
export { createStatementReader, type StatementReader } from './official/statement-reader.ts'
