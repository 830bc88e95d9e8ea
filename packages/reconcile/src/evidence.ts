import type { ClaimField } from '@recount/claims'
import { leadingFigure, type Account } from './account.ts'
import type { Figure } from './figure.ts'
import type { Evidence } from './reconciliation.ts'

/** The words that the given fields of two accounts were read from; a field without words is left out. */
export function gatherEvidence(
  accounts: readonly Account[],
  fields: readonly ClaimField[],
): readonly Evidence[] {
  return accounts.flatMap((account) =>
    fields.flatMap((field) => {
      const figure = findTelling(account, field)
      return figure === undefined ? [] : quoteField(figure, field)
    }),
  )
}

/** The words of one claim's field; empty where they are not known. */
export function quoteField(figure: Figure, field: ClaimField): readonly Evidence[] {
  const words = findWords(figure, field)
  return words === undefined ? [] : [{ claim: figure.claim.id, field, words }]
}

/** The figure whose words tell a field: the leading one, or another of the account that has words for it. */
function findTelling(account: Account, field: ClaimField): Figure | undefined {
  const leading = leadingFigure(account)
  if (leading !== undefined && findWords(leading, field) !== undefined) return leading
  return account.figures.find((figure) => findWords(figure, field) !== undefined)
}

function findWords({ claim, document }: Figure, field: ClaimField): string | undefined {
  const readings = claim.readings[field] ?? []
  const words = readings.map(({ start, end }) => {
    if (document.text !== undefined) return document.text.slice(start, end)
    return claim.quote.exact.slice(
      Math.max(0, start - claim.quote.start),
      Math.max(0, end - claim.quote.start),
    )
  })
  const said = words.filter((word) => word !== '').join(' … ')
  if (said !== '') return said
  return field === 'count' ? claim.count.words : undefined
}
