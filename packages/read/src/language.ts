import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { eld } from 'eld/extrasmall'

type Detector = typeof eld

/** More text than this tells the detector nothing new. */
const sampleLength = 1_200
const shortestSample = 20
/** Share of words that are English function words; other languages written with some of them stay below half of it. */
const englishShare = 0.14
const fewestDistinct = 5

const functionWords = new Set(
  'the of and to in that was were is are for on with by from has have had at as said it its be been this which their who not an'.split(
    ' ',
  ),
)

/**
 * English without asking the detector, whose tables cost a fifth of a second and 40 MB to load: many of the words must be
 * English function words, several different ones. Undefined says nothing.
 */
function isPlainlyEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/[a-z\u00c0-\uffff]+/g) ?? []
  const found = words.filter((word) => functionWords.has(word))
  const distinct = new Set(found)
  return distinct.has('the') && distinct.size >= fewestDistinct && found.length >= words.length * englishShare
}

let detector: Detector | undefined

/** Loaded at the first question that needs it, and synchronously: a ten-millisecond read should not become a promise. */
function getDetector(): Detector {
  if (detector !== undefined) return detector
  const require = createRequire(import.meta.url)
  const loaded = require(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as { eld: Detector }
  detector = loaded.eld
  return detector
}

/**
 * The language of a text as ISO 639-1, from its first 1,200 characters (eld, Nito-ELD); undefined where they are too few or tell
 * too little.
 */
export function findLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleLength)
  if (sample.length < shortestSample) return undefined
  if (isPlainlyEnglish(sample)) return 'en'
  if (!/\p{L}{2}/u.test(sample)) return undefined
  const result = getDetector().detect(sample)
  return result.isReliable() && result.language !== '' ? result.language : undefined
}
