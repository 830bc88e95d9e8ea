import type { Claim } from '@recount/claims'
import { useQuery } from '@tanstack/react-query'
import { sayCode } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { answerQuery } from '../../server/use-answer.ts'
import { sayCount } from '../../words/numbers.ts'
import type { PartOption } from './claim-form.tsx'

/** The other figures of a claim's document, any of which it could be a part of. */
export function useDocumentWholes(claim: Claim | undefined): readonly PartOption[] {
  const document = claim?.document ?? ''
  const { data } = useQuery({
    ...answerQuery('listClaims', { query: { document, limit: 500 } }),
    enabled: claim !== undefined,
  })
  const rows = (data as Answered<'listClaims'> | undefined)?.rows ?? []
  return rows
    .filter((row) => row.id !== claim?.id && row.document.id === document)
    .map(({ id, count, victims, measure, speaker }) => ({
      id,
      words: `${sayCount(count)} ${sayCode('victims', victims ?? 'unstated').toLowerCase()}, ${sayCode('measure', measure).toLowerCase()} (${speaker})`,
    }))
}
