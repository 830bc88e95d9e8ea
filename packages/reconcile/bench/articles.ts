/** What was planted in a document, by the paragraphs it is made of. */
export interface PlantedDocument {
  readonly id: string
  readonly text: string
  /** Paragraphs of reporting. Two documents that have one in common share a passage. */
  readonly paragraphs: readonly number[]
  /** The document that this one is a whole copy of, or its own id: copies of one text have it in common. */
  readonly original: string
}

type Pick = (limit: number) => number

interface Paragraph {
  readonly number: number
  readonly words: readonly string[]
}

const VOCABULARY = 40_000

const PARAGRAPHS = 5

/** One word in so many is another one in a copy. */
const EDITED_SHARE = 1 / 33

/**
 * Writes documents of about 2,200 letters, the same for the same count: words drawn by Zipf's law. Of a hundred, 10 are
 * whole copies with a new headline and 3 % of the words changed, 10 are the first two paragraphs of another with a new end, 10
 * have an agency's paragraph that two to five of them share; 30 end in one of twenty footers, 20 hold one of the
 * standing paragraphs (one for each 1,000 documents), 20 the sentence of a speaker that other documents quote as well.
 */
export function writeDocuments(count: number): readonly PlantedDocument[] {
  const pick = createPick(count + 7)
  const drawWord = createWords(pick)
  let paragraphs = 0
  const writeParagraph = (): Paragraph => {
    const words = Array.from({ length: 44 + pick(14) }, (_, at) => punctuate(drawWord(), at, 18))
    return { number: paragraphs++, words }
  }
  const many = (length: number): readonly Paragraph[] => Array.from({ length }, writeParagraph)
  const footers = many(20)
  const standing = many(Math.max(1, Math.round(count / 1000)))
  const quotes = Array.from({ length: Math.ceil(count / 20) }, () =>
    Array.from({ length: 24 }, () => drawWord()),
  )
  let agency = { paragraph: writeParagraph(), left: 3 }
  const originals: { readonly id: string; readonly body: readonly Paragraph[] }[] = []
  const edit = ({ number, words }: Paragraph): Paragraph => ({
    number,
    words: words.map((word) => (pick(10_000) < EDITED_SHARE * 10_000 ? drawWord() : word)),
  })
  const drawAgency = (): Paragraph => {
    if (agency.left === 0) agency = { paragraph: writeParagraph(), left: 2 + pick(4) }
    agency.left--
    return agency.paragraph
  }
  const writeBody = (kind: number): { readonly body: readonly Paragraph[]; readonly of?: string } => {
    const source = originals[pick(Math.max(1, originals.length))]
    if (kind < 10 && source !== undefined) return { body: source.body.map(edit), of: source.id }
    if (kind < 20 && source !== undefined) return { body: [...source.body.slice(0, 2), ...many(3)] }
    if (kind < 30) return { body: [...many(2), drawAgency(), ...many(2)] }
    return { body: many(PARAGRAPHS) }
  }
  return Array.from({ length: count }, (_, at) => {
    const id = `document ${String(at).padStart(8, '0')}`
    const { body, of } = writeBody(pick(100))
    if (of === undefined) originals.push({ id, body })
    const parts = [
      Array.from({ length: 9 }, drawWord).join(' '),
      ...body.map(({ words }) => `${words.join(' ')}.`),
      ...(pick(100) < 20 ? [`“${quotes[pick(quotes.length)]?.join(' ')},” ${drawWord()} said.`] : []),
      ...(pick(100) < 20 ? [`${standing[pick(standing.length)]?.words.join(' ')}.`] : []),
      ...(pick(100) < 30 ? [`${footers[pick(footers.length)]?.words.join(' ')}.`] : []),
    ]
    return { id, text: parts.join('\n\n'), paragraphs: body.map(({ number }) => number), original: of ?? id }
  })
}

function punctuate(word: string, at: number, sentence: number): string {
  return at % sentence === sentence - 1 ? `${word}.` : word
}

/** A linear congruential generator (Numerical Recipes' constants). */
function createPick(seed: number): Pick {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const onsets = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'ch']
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai']
const codas = ['', 'n', 'r', 's', 'l', 't', 'nd']

/** Draws words by Zipf's law: the word of rank r with a chance of about 1 in r. Frequent ones are short. */
function createWords(pick: Pick): () => string {
  const syllable = (): string =>
    `${onsets[pick(onsets.length)]}${vowels[pick(vowels.length)]}${codas[pick(codas.length)]}`
  const words = Array.from({ length: VOCABULARY }, (_, rank) =>
    Array.from({ length: 1 + Math.floor(Math.log10(rank + 10) / 1.6) }, syllable).join(''),
  )
  return () => words[Math.floor(Math.exp((pick(2 ** 31) / 2 ** 31) * Math.log(VOCABULARY))) - 1] ?? 'o'
}
