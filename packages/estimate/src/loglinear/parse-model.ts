import { EstimateError } from '../estimate-error.ts'
import { type LoglinearModel, makeModel, nameModel } from './model.ts'

/**
 * Reads a model as `nameModel` or `spellModel` writes it: `[123,14,34]` by the numbers of the lists, or
 * `[hospital*police*press,hospital*court]` by their names. Every list has to be in it; an EstimateError says what is wrong.
 */
export function parseModel(text: string, lists: readonly string[]): LoglinearModel {
  const inner = /^\s*\[(.*)\]\s*$/u.exec(text)?.[1]
  if (inner === undefined) throw notAModel(text, 'it has to stand between [ and ]', lists)
  const generators = inner.split(',').map((part) => readGenerator(part.trim(), text, lists))
  const named = generators.reduce((all, generator) => all | generator, 0)
  const missing = lists.filter((_, list) => ((named >>> list) & 1) === 0)
  if (missing.length > 0) throw notAModel(text, `it says nothing of ${missing.join(', ')}`, lists)
  return makeModel(lists.length, generators)
}

function readGenerator(part: string, text: string, lists: readonly string[]): number {
  const members = isDigits(part, lists)
    ? [...part].map((digit) => Number(digit) - 1)
    : readMembers(part, text, lists)
  return members.reduce((set, member) => set | (1 << member), 0)
}

/** Digits are numbers of lists, unless a list is called so. */
function isDigits(part: string, lists: readonly string[]): boolean {
  if (lists.length > 9 || !/^[1-9]+$/u.test(part) || lists.includes(part)) return false
  return [...part].every((digit) => Number(digit) <= lists.length)
}

function readMembers(part: string, text: string, lists: readonly string[]): number[] {
  return part.split('*').map((given) => {
    const name = given.trim()
    const byName = lists.indexOf(name)
    if (byName >= 0) return byName
    const number = /^\d{1,2}$/u.test(name) ? Number(name) : 0
    if (number >= 1 && number <= lists.length) return number - 1
    throw notAModel(text, `“${name}” is none of the lists ${lists.join(', ')}, nor the number of one`, lists)
  })
}

function notAModel(text: string, why: string, lists: readonly string[]): EstimateError {
  const example = nameModel(makeModel(lists.length, lists.length > 1 ? [3] : []))
  return new EstimateError(
    'input',
    `“${text}” is no log-linear model of ${lists.length} lists: ${why}.`,
    `Write one like ${example}, lists by number, or by name with * between; every list once at least.`,
  )
}
