import { pairLetters } from '../letter-tables.ts'
import { translationOf, type TextRule } from '../text-rule.ts'
import { spaceRules } from './word-rules.ts'

/** Inside joined words the article goes too; what tells common names apart that have the same consonants stays as a vowel. */
const arabicWords: readonly TextRule[] = [
  { find: ' (عبد|ابو|ام)ال([^ ]{2,}) ', by: ' \\1\\2 ' },
  { find: '([^ ])ال(دين|عابدين|اسلام) ', by: '\\1\\2 ' },
  { find: '([^ ])الله ', by: '\\1له ' },
  { find: 'محمود', by: 'MHMOD' },
  { find: 'حسين', by: 'HSIN' },
]

const latinWords: readonly TextRule[] = [
  { find: 'mahm[ou]+d', by: 'MHMOD' },
  { find: 'h[ou]+[sc]+(?:e|a)?(?:y|i|ie|ee|yi)ne? ', by: 'HSIN ' },
  { find: 'h[ou]+[sc]+(?:e|a)?(?:y|i|ie|ee|yi)n([aiy])', by: 'HSIN\\1' },
  { find: ' [uo]s(s?)man', by: ' uTman' },
  { find: ' [ei]s+ha([qk])', by: ' iSHa\\1' },
  { find: ' [ae]l([b-df-hj-np-tv-xz][a-z]{3,}) ', by: ' \\1 ' },
]

/** Sounds of one or more letters; capitals are sounds. C: ش, X: خ, G: غ. */
const latinSounds: readonly TextRule[] = [
  { find: '[ts]?ch|sh', by: 'C' },
  { find: 'kh', by: 'X' },
  { find: 'gh', by: 'G' },
  { find: 'th', by: 'T' },
  { find: 'dh', by: 'D' },
  { find: 'ph', by: 'F' },
  { find: 'dj|zh', by: 'J' },
  { find: 'ck', by: 'K' },
  { find: 'x', by: 'KS' },
  { find: 'c([eiy])', by: 'S\\1' },
  { find: ' ou([aeiou])', by: ' W\\1' },
  { find: ' w', by: ' W' },
  { find: ' y', by: ' Y' },
  { find: ' [aeiou]', by: ' A' },
  translationOf(pairLetters('bpcdfvghjklmnqrstz', 'BBKDFFJHJKLMNKRSTZ')),
  ...['BCDFGHJK', 'LMNRSTXZ'].map((sounds) => ({
    find: Array.from(sounds, (sound) => `(${sound})${sound}+`).join('|'),
    by: Array.from(sounds, (_, at) => `\\${at + 1}`).join(''),
  })),
  { find: 'H ', by: ' ' },
]

const arabicSounds: readonly TextRule[] = [
  { find: '[هح] ', by: ' ' },
  { find: ' [اع]', by: ' A' },
  { find: ' و', by: ' W' },
  { find: ' ي', by: ' Y' },
  translationOf(
    new Map([
      ...pairLetters('بپتثطجچژگحخدذضرزظسصشغفڤقكلمنه', 'BBTTTJCJJHXDDDRZZSSCGFFKKLMNH'),
      ...Array.from('اعويaeiouwy', (vowel): [string, string] => [vowel, '']),
    ]),
  ),
]

/**
 * A name (`nameRules`) to the consonants that it keeps through its transliterations: Mohammed, Muhammad and محمد are MHMD. A
 * first vowel is A, a first w or y stays, the others go; so do h at a word's end and after t and d (Fatima, Fatimah; فتحي is
 * Fathi). Egyptian g is ج, French ch is ش, ou before a vowel و.
 */
export const skeletonRules: readonly TextRule[] = [
  ...spaceRules,
  ...arabicWords,
  ...latinWords,
  ...latinSounds,
  ...arabicSounds,
  { find: '([TD])H', by: '\\1' },
  { find: ' +', by: ' ' },
  { find: '^ | $', by: '' },
]
