export {
  createExtractor,
  readerName,
  type ExtractContext,
  type Extractor,
  type ReadableDocument,
} from './extractor.ts'
export { defaultActors } from './actors/default-actors.ts'
