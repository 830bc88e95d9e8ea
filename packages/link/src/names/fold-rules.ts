import {
  apostrophes,
  arabicDigits,
  arabicMarks,
  invisibleMarks,
  latinMarks,
  pairLetters,
  smallLetters,
} from '../text/letter-tables.ts'
import { translationOf, type TextRule } from '../text/text-rule.ts'

const asciiCapitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Signs between words. Full stops too: `M. Ali`. */
const separators = '…•·-‐‑‒–—_.,،؛;:/\\|+*#~&!?؟@^=<>%$\t\n\r\u000b\u000c\u00a0\u2007\u202f\u2009\u2028\u2029'

/** Letters of Persian, Urdu and Kurdish that look like Arabic's, final ى as ي, hamza's seats without it. */
const arabicForms = pairLetters('ىئؤیےکھہەۀ', 'ييوييكهههه')

/**
 * What goes before any word is looked at: case, marks, hamza (but on the alef, which tells the article from أل and إل),
 * apostrophes; brackets and quotation marks become `(` and `)`, other signs spaces.
 */
export const foldRules: readonly TextRule[] = [
  'compose',
  translationOf(
    new Map([
      ...Array.from(asciiCapitals, (letter): [string, string] => [letter, letter.toLowerCase()]),
      ...[...latinMarks].map(([letter, base]): [string, string] => [letter, base.toLowerCase()]),
      ...smallLetters,
      ...pairLetters('άέήίόύώϊϋΐΰ', 'αεηιουωιυιυ'),
      ...arabicDigits,
      ...arabicForms,
      ...pairLetters('[{«“„"]}»”', '(((((())))'),
      ...Array.from(separators, (sign): [string, string] => [sign, ' ']),
      ...[...arabicMarks, ...invisibleMarks, ...apostrophes, 'ء'].map((mark): [string, string] => [mark, '']),
    ]),
  ),
]
