/**
 * Countries whose place names reach English by transliteration from Arabic, Persian, Kurdish, Pashto, Urdu, Amharic or
 * Somali, so that one place has many spellings. Only their places have loose keys.
 */
export const looseCountries: ReadonlySet<string> = new Set(
  'AE AF BH DJ DZ EG EH ER ET IL IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SO SS SY TD TJ TN YE'.split(' '),
)

/** Countries whose names carry the Arabic article, which English drops or writes al-, ar-, as-, el- as it likes. */
export const arabicCountries: ReadonlySet<string> = new Set(
  'AE BH DJ DZ EG EH IL IQ JO KW LB LY MA MR OM PS QA SA SD SY TD TN YE'.split(' '),
)

/** The Arabic article, assimilated or not, and the Persian ezāfe: words that spellings drop, join or change at will. */
const article = /^(?:[aeu](?:[dlnrtz]|s|sh|dh|th)|e|i|l)$/

/** First words of compound names (monastery, village, hill, spring, mother of, mount …) and the spellings they come in. */
const elements: ReadonlyMap<string, string> = new Map(
  Object.entries({
    der: 'dir',
    tel: 'tal',
    tell: 'tal',
    til: 'tal',
    till: 'tal',
    kfar: 'kafr',
    kefr: 'kafr',
    kfr: 'kafr',
    kufr: 'kafr',
    bin: 'ban',
    beni: 'bani',
    djebel: 'jabal',
    jebel: 'jabal',
    gebel: 'jabal',
    jabel: 'jabal',
    bayt: 'bit',
    bet: 'bit',
  }),
)

/** Letters, alone or in pairs, that stand for one sound. */
const sounds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    q: 'k',
    dh: 'd',
    th: 't',
    gh: 'g',
    dj: 'j',
    ou: 'u',
    oo: 'u',
    aw: 'u',
    au: 'u',
    ow: 'u',
    o: 'u',
    ay: 'i',
    ai: 'i',
    ey: 'i',
    ei: 'i',
    ee: 'i',
    ie: 'i',
    y: 'i',
    e: 'i',
  }),
)

const remembered = new Map<string, string>()
const rememberedAtMost = 50_000

function looseWord(word: string): string {
  const known = remembered.get(word)
  if (known !== undefined) return known
  if (remembered.size >= rememberedAtMost) remembered.clear()
  const loose = foldWord(word)
  remembered.set(word, loose)
  return loose
}

function foldWord(word: string): string {
  if (article.test(word)) return ''
  const element = elements.get(word)
  if (element !== undefined) return element
  return foldSounds(foldEnding(word))
}

function foldEnding(word: string): string {
  return word.replace(/(?:iyy?[ae]h?|ie|i[ae]h?)$/, 'ia').replace(/(?:[ae]h|e)$/, 'a')
}

function foldSounds(word: string): string {
  let folded = ''
  for (let at = 0; at < word.length; at += 1) {
    const pair = sounds.get(word.slice(at, at + 2))
    const sound = pair ?? sounds.get(word[at]!) ?? word[at]!
    if (pair !== undefined) at += 1
    if (!folded.endsWith(sound)) folded += sound
  }
  return folded
}

/** The loose key of folded words, articles dropped; empty where they are all articles. */
export function looseWords(words: string): string {
  if (!words.includes(' ')) return looseWord(words)
  return words
    .split(' ')
    .map(looseWord)
    .filter((word) => word !== '')
    .join(' ')
}

/**
 * Folds a key once more, for the spellings that transliteration leaves open: article dropped anywhere, q/k, dh/d, th/t,
 * gh/g, dj/j, ou/oo/aw/o/u, ay/ai/ei/ee/y/e/i, final -ah/-eh/-e/-a, -iyya/-iyah/-ieh, doubled letters, dayr/deir/der.
 * Too coarse to be a first answer: it is asked only of the places of `looseCountries`, and only after `placeKey` failed.
 */
export function looseKey(key: string): string {
  return looseWords(key) || key
}
