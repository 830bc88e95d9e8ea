import { hashOf, type Claim } from '@recount/claims'
import { createExtractor, defaultActors, type ReadableDocument } from '@recount/extract'
import { worldGazetteer } from '@recount/places'
import { readDocument } from '@recount/read'
import { median } from './run.ts'

/** A document as it lies on disk. */
export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Documents a second on one thread, with everything on: the whole gazetteer, all actors. */
export interface ReadingSpeed {
  /** Text to claims. */
  readonly extracted: number
  /** Bytes to text to claims. */
  readonly both: number
  readonly claims: number
}

const rounds = 5

/** Reads all samples once to warm up and then five times; the median round counts. */
export async function measureReading(samples: readonly Sample[]): Promise<ReadingSpeed> {
  const extract = createExtractor({ gazetteer: await worldGazetteer(), actors: defaultActors })
  const documents = samples.map(read)
  const extractAll = (): readonly Claim[] => documents.flatMap((document) => extract(document))
  const claims = extractAll().length
  const perSecond = (seconds: readonly number[]): number => samples.length / median(seconds)
  return {
    claims,
    extracted: perSecond(timeRounds(extractAll)),
    both: perSecond(timeRounds(() => samples.flatMap((sample) => extract(read(sample))))),
  }
}

function read({ name, bytes }: Sample): ReadableDocument {
  const { text, sections, title, publisher, published, language } = readDocument(bytes, { name })
  return { id: hashOf(bytes), name, text, sections, title, publisher, published, language }
}

function timeRounds(work: () => unknown): readonly number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return (performance.now() - start) / 1000
  })
}
