import { monthPattern } from './dates.ts'
import { releaseStamp } from './phrases.ts'

const longestStamp = 160
const hasDate = new RegExp(
  `\\b\\d{4}-\\d\\d-\\d\\d|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b|\\d{1,2}(?:st|nd|rd|th)?[\\s-]{1,2}${monthPattern}|\\b${monthPattern}\\s{1,2}\\d{1,4}(?:st|nd|rd|th)?\\b`,
  'i',
)
const separators = /[\s,،;:|()[\]•·–—/@-]+/
const stampWord = new RegExp(
  `^(?:${monthPattern}|\\d{1,4}(?:st|nd|rd|th|am|pm|h|z)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?|published|publication|posted|updated?|last|modified|first|date[dl]?|created|issued|released?|on|at|of|the|a\\.?m\\.?|p\\.?m\\.?|gmt|utc|z|t\\d\\d|ist|est|edt|bst|pst|cet|cest|eet|ast|hrs?|hours?|local|time|asia|europe|africa|america|no)$`,
  'i',
)
const timeZone = /\b(?:Asia|Europe|Africa|America|Australia|Pacific)\/[A-Z][\w-]{1,20}/g

/**
 * Is a line nothing but a date with its trimmings (weekday, time, zone, "published", "updated")? Every word has to belong
 * to a stamp, and a date must be among them, so that a sentence or a bare number never passes.
 */
export function isStamp(core: string): boolean {
  if (core.length > longestStamp) return false
  if (releaseStamp.test(core)) return true
  if (!hasDate.test(core)) return false
  const words = core.replace(timeZone, ' ').split(separators)
  return words.every((word) => word === '' || stampWord.test(word))
}

const smallWords = new Set(['by', 'and', 'in', 'of', 'the', 'for', 'live', 'our', 'with'])

/**
 * Is a line under a headline a date among names: "By A. Name | 29 June 2023", "CITY – 18 JUN 2024", "[Wire, Wednesday, 18 March 2009, 07:21
 * GMT]"? In any other place capitals and a date would be too little to go by.
 */
export function isNamedStamp(core: string): boolean {
  if (core.length > longestStamp || !(hasDate.test(core) || /^live\b.{0,20}\d\d[:.]\d\d/i.test(core)))
    return false
  const words = core.replace(timeZone, ' ').split(separators)
  return words.every(
    (word) =>
      word === '' ||
      stampWord.test(word) ||
      smallWords.has(word.toLowerCase()) ||
      /^\P{L}*\p{Lu}/u.test(word) ||
      /^\d{1,3}$|^comments$/.test(word),
  )
}
