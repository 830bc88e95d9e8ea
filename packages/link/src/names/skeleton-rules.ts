import { pairLetters } from '../text/letter-tables.ts'
import { translationOf, type TextRule } from '../text/text-rule.ts'
import { spaceRules } from './word-rules.ts'

/**
 * Inside joined words the article goes too. محمود and حسين keep a vowel, which tells them from محمد and حسن; the و of عمرو is
 * only written.
 */
const arabicWords: readonly TextRule[] = [
  { find: ' (عبد|ابو|ام)ال([^ ]{2,}) ', by: ' \\1\\2 ' },
  { find: '([^ ])ال(دين|عابدين|اسلام) ', by: '\\1\\2 ' },
  { find: '([^ ])الله ', by: '\\1له ' },
  { find: 'محمود', by: 'MHMOD' },
  { find: 'حسين', by: 'HSIN' },
  { find: ' عمرو ', by: ' عمر ' },
]

/** The same, and names with a letter that is written by several sounds: ذ as dh, th or z, ظ as z or dh, ض as d or z. */
const latinWords: readonly TextRule[] = [
  { find: 'mahm[ou]+d', by: 'MHMOD' },
  { find: 'h[ou]+[sc]+(?:e|a)?(?:y|i|ie|ee|yi)ne? ', by: 'HSIN ' },
  { find: 'h[ou]+[sc]+(?:e|a)?(?:y|i|ie|ee|yi)n([aiy])', by: 'HSIN\\1' },
  { find: ' amro ', by: ' amr ' },
  { find: ' a(?:hmet|chm[ae]d) ', by: ' ahmad ' },
  { find: ' brah([ei]+)m ', by: ' ibrah\\1m ' },
  { find: ' driss? ', by: ' idris ' },
  { find: ' [uo]s(s?)man', by: ' uTman' },
  { find: ' [ei]s+ha([qk])', by: ' iSHa\\1' },
  { find: ' gad+h?afi ', by: ' qadhafi ' },
  { find: ' h[ou]+(?:th|z)(?:ai|ay|ei|ey)f', by: ' hudhayf' },
  { find: ' kadh([ei])m ', by: ' kaz\\1m ' },
  { find: ' m[ou]+n(?:th|z)([ei])r ', by: ' mundh\\1r ' },
  { find: ' m[ou]+a+(?:th|z) ', by: ' muadh ' },
  { find: ' na[dt]h([ei]+)m ', by: ' naz\\1m ' },
  { find: ' ramazan ', by: ' ramadan ' },
  { find: ' reza ', by: ' rida ' },
  { find: ' th([ei]+a?b) ', by: ' dh\\1 ' },
  { find: ' [ae]l([b-df-hj-np-tv-xz][a-z]{3,}) ', by: ' \\1 ' },
]

/** Sounds of one or more letters; capitals are sounds. C: ش, X: خ, G: غ. */
const latinSounds: readonly TextRule[] = [
  { find: ' abd', by: ' abD' },
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
  { find: '([aiou])Ne ', by: '\\1N ' },
  { find: '(?:[aeiouy]*H|[aeiouy]+) ', by: 'A ' },
]

const arabicSounds: readonly TextRule[] = [
  { find: ' [اع]', by: ' A' },
  { find: ' و', by: ' W' },
  { find: ' ي', by: ' Y' },
  { find: '(?:[اويع]*[هح]|[اويع]+) ', by: 'A ' },
  translationOf(
    new Map([
      ...pairLetters('بپتثطجچژگحخدذضرزظسصشغفڤقكلمنه', 'BBTTTJCJJHXDDDRZZSSCGFFKKLMNH'),
      ...Array.from('اعويaeiouwy', (vowel): [string, string] => [vowel, '']),
    ]),
  ),
]

/**
 * A name (`nameRules`) to the consonants that it keeps through its transliterations: Mohammed, Muhammad and محمد are MHMD. A
 * vowel at either end of a word is A (a last h with it: Fatima, Fatimah; Salah), a first w or y stays, the others go; so does
 * h after t and d (فتحي is Fathi). Egyptian g is ج, French ch is ش, ou before a vowel و.
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
