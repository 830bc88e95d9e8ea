import { pairLetters } from '../text/letter-tables.ts'
import { translationOf, type TextRule } from '../text/text-rule.ts'
import { foldRules } from './fold-rules.ts'

/** Each word gets a space of its own on both sides, so that rules about neighbours don't take each other's. */
export const spaceRules: readonly TextRule[] = [
  { find: '^ +| +$', by: '' },
  { find: ' +', by: '  ' },
  { find: '^(.+)$', by: ' \\1 ' },
]

/** A nickname in brackets or quotation marks, أبو or أم somebody, goes to the front. */
const aliasRules: readonly TextRule[] = [
  { find: '^([^()]*)[(] *((?:[اأ]بو|[اأ]م|ab[ou]+|[ou]+mm?) [^()]+)[()](.*)$', by: '\\2 \\1 \\3' },
  { find: '[()]', by: ' ' },
]

/**
 * Arabic. `~` shields a word from the rules after it, `#` marks أبو or أم somebody, `*` a word that had the article.
 */
const arabicRules: readonly TextRule[] = [
  { find: ' ([^ ]+)  (?:ابن|بن|بنت) ', by: ' \\1 ' },
  { find: ' آل ', by: '' },
  { find: ' عبد  (ال[^ ]+|ربه) ', by: ' عبد\\1 ' },
  { find: ' ([^ ]+)  (الدين|الله|العابدين|ال[اإ]سلام) ', by: ' \\1\\2 ' },
  { find: ' [اأ]ب[وي](?:  )?بكر ', by: ' ~ابوبكر ' },
  { find: ' [اأ]ب[ويا]  ([^ ]+) ', by: ' #ابو\\1 ' },
  { find: ' [اأ]بو([^ ]{2,}) ', by: ' #ابو\\1 ' },
  { find: ' [اأ]م  ([^ ]+) ', by: ' #ام\\1 ' },
  { find: ' ال(هام|ياس|فت|ا|ين|يسار|ما|كسندر) ', by: ' ~ال\\1 ' },
  { find: ' ال([^ ]{2,}) ', by: ' *\\1 ' },
  translationOf(pairLetters('أإآٱة', 'ااااه')),
]

/** The article before the letters that its l becomes: ar-Rahman, ash-Sham. */
const assimilated: readonly TextRule[] = ['d', 'n', 'r', 's', 'sh', 't', 'z'].map((sound) => ({
  find: ` [aeu]${sound}  ${sound}`,
  by: ` *${sound}`,
}))

const latinRules: readonly TextRule[] = [
  { find: ' ([^ ]+)  (?:ibn|bin|ben|bint) ', by: ' \\1 ' },
  { find: ' [aeu]l  ', by: ' *' },
  ...assimilated,
  { find: ' (?:abd|abed|abdou?)  [*]([a-z]+) ', by: ' abd\\1 ' },
  { find: ' (?:abd|abdu|abd[aeou]l)  ([a-z]+) ', by: ' abd\\1 ' },
  { find: ' abd[aeou]l+ah? ', by: ' abd~allah ' },
  { find: ' abd[aeou]l*at(?:i|ee)f ', by: ' abdlatif ' },
  { find: ' abd[aeou]l([a-z]{3,}) ', by: ' abd\\1 ' },
  {
    find: ' abd[aeou](?:d(d[a-z]+)|n(n[a-z]+)|r(r[a-z]+)|s(s[a-z]+)|t(t[a-z]+)|z(z[a-z]+)) ',
    by: ' abd\\1\\2\\3\\4\\5\\6 ',
  },
  { find: ' abd[aeou](rahm[a-z]+|sal[a-z]+|sam[a-z]+|sat[a-z]+|nas[a-z]+) ', by: ' abd\\1 ' },
  { find: ' ab[ou]+ *ba[ck]+[ea]?r ', by: ' ~abubakr ' },
  { find: ' ab[ou]+  [*]?([a-z]+) ', by: ' #abu\\1 ' },
  { find: ' [ou]+mm?  [*]?([a-z]+) ', by: ' #umm\\1 ' },
  { find: ' ([*a-z]+)  [*]?(?:[aeiu][dl])?d(?:i|ee)ne? ', by: ' \\1din ' },
  { find: ' ([*a-z]*[a-z]{3})[aeiu]d?d(?:i|ee)ne? ', by: ' \\1din ' },
  { find: ' ([*a-z]+)  allah ', by: ' \\1allah ' },
]

/** A name as marked words: what `nameRules`, `kunyaPattern` and `articleRules` start from. */
export const wordRules: readonly TextRule[] = [
  ...foldRules,
  ...aliasRules,
  ...spaceRules,
  ...arabicRules,
  ...latinRules,
]

/** Marked words without أبو or أم somebody at the front, unless that is all there is. */
const withoutKunya: TextRule = { find: '^ #[^ ]+  ', by: ' ' }

/** Marked words to the name as it is compared. */
export const nameRules: readonly TextRule[] = [
  withoutKunya,
  { find: '[#~*]', by: '' },
  { find: ' +', by: ' ' },
  { find: '^ | $', by: '' },
]

/** Whose father or mother: at the front of marked words. */
export const kunyaPattern = '^ #([^ ]+) '

/** Marked words to a sign for each: 1 where it had the article. */
export const articleRules: readonly TextRule[] = [
  withoutKunya,
  { find: ' [*][^ ]+ ', by: '1' },
  { find: ' [^ ]+ ', by: '0' },
]
