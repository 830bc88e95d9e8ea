import { InputError } from '@recount/claims'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { findFigure } from '../pipeline/figure-search.ts'
import { confirmSlip } from '../pipeline/ruling-body.ts'
import { rule, rulingOptions } from './ruling.ts'

export const slipSpec = {
  name: 'slip',
  operands: { label: 'CLAIM', least: 1, most: 1 },
  about: [
    'Rules that a figure is a slip, mistyped or miscopied, and says which number was meant: as a number, or by naming the claim that gives it. The claim keeps what its source says; it is the source that erred. For a figure that Recount misread, use recount edit.',
    'A claim is named by its id or the first digits of it. The ruling can be undone, by its number: recount undo.',
  ],
  options: {
    case: rulingOptions.case,
    meant: {
      type: 'string',
      value: 'N',
      summary: 'The number that was meant. This or --believe is required.',
    },
    believe: {
      type: 'string',
      value: 'CLAIM',
      summary: 'The claim whose number was meant, where it gives one number.',
    },
    by: rulingOptions.by,
    why: rulingOptions.why,
    json: rulingOptions.json,
  },
  examples: [
    {
      line: 'recount slip --case my-case 3f2a9c1b --believe 77e0 --by "Ann Example" --why "the later totals speak for 1,114"',
      tells: 'Believes the other figure of the same article.',
    },
    {
      line: 'recount slip --case my-case 3f2a9c1b --meant 1158942 --by "Ann Example" --why "a digit typed twice"',
      tells: 'Gives a number that no document prints.',
    },
  ],
} as const satisfies CommandSpec

/** Rules that a figure is a slip. */
export async function slip(
  options: OptionsOf<typeof slipSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const { operands, meant, believe } = options
  if ((meant === undefined) === (believe === undefined)) {
    throw new InputError(
      `Expected either --meant or --believe; found ${meant === undefined ? 'neither' : 'both'}.`,
      'Say which number was meant: --meant 1114, or --believe and the claim that gives it.',
    )
  }
  await rule(options, effects, async (opened) => {
    const wrong = await findFigure(opened, operands[0] ?? '')
    return confirmSlip(
      wrong,
      believe === undefined ? parseNumber(meant ?? '') : await findFigure(opened, believe),
    )
  })
}

function parseNumber(text: string): number {
  const number = /^(?:\d{1,3}(?:,\d{3})+|\d+)$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN
  if (Number.isSafeInteger(number)) return number
  throw new InputError(
    `Expected --meant to be a number such as 1114 or 1,114; found ${JSON.stringify(text)}.`,
  )
}
