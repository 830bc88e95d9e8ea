import { InputError } from '@recount/claims'

/** A share between 0 and 1, without the two; undefined where nothing was given. Throws InputError for anything else. */
export function parseShare(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined
  const share = /^\d*\.?\d+$/.test(text) ? Number(text) : NaN
  if (share > 0 && share < 1) return share
  throw new InputError(`Expected a number between 0 and 1 after ${option}, such as 0.9; found ${text}.`)
}

/** A probability, 0 (every pair) included; undefined where nothing was given. Throws InputError for anything else. */
export function parseProbability(text: string | undefined, option: string): number | undefined {
  return text !== undefined && Number(text) === 0 ? 0 : parseShare(text, option)
}

/** A whole number; undefined where nothing was given. Throws InputError for anything else. */
export function parseCount(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,12}$/.test(text)) return Number(text)
  throw new InputError(`Expected a whole number after ${option}; found ${text}.`)
}
