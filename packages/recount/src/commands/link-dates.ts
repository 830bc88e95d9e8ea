import { InputError } from '@recount/claims'
import { dateOrders } from '../pipeline/links/files/date-formats.ts'
import type { SaidOrder } from '../pipeline/links/files/date-orders.ts'

/** What --dates says: `hospital:month-first`. Throws InputError for anything else. */
export function parseDateOrders(texts: readonly string[]): readonly SaidOrder[] {
  return texts.map((text) => {
    const at = text.lastIndexOf(':')
    const order = dateOrders.find((one) => one === text.slice(at + 1))
    if (at > 0 && order !== undefined) return { file: text.slice(0, at), order }
    throw new InputError(
      `Expected FILE:day-first or FILE:month-first after --dates; found ${JSON.stringify(text)}.`,
      'As in --dates hospital:month-first, where 03/04/2017 is March 4.',
    )
  })
}
