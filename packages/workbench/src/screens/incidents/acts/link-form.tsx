import { useDeferredValue, useState } from 'react'
import { say, sayCode } from '../../../messages/say.ts'
import { useAnswer } from '../../../server/use-answer.ts'
import { sayCount } from '../../../words/numbers.ts'
import { subjectOf, titleOf, type ActFormProps } from './act.ts'
import { ActDialog } from './act-dialog.tsx'
import { ChoiceFinder } from './choice-finder.tsx'
import { useDecision } from './use-decision.ts'

/** How many claims are offered at once. */
const offered = 8

/** Links a claim that was read from a document to an incident: it is about it. */
export function LinkForm(props: ActFormProps) {
  const { answer, onClose } = props
  const [words, setWords] = useState(answer.row.place ?? '')
  const [claim, setClaim] = useState<string>()
  const q = useDeferredValue(words)
  const { data } = useAnswer('listClaims', { query: { q, limit: offered } })
  const { record, ...state } = useDecision(props)
  const linked = new Set(answer.incident.claims)
  return (
    <ActDialog
      title={say('act.link.title', { incident: titleOf(answer) })}
      isReady={claim !== undefined}
      {...state}
      record={(why) =>
        claim !== undefined && record([{ kind: 'link', ...subjectOf(answer), claims: [claim] }], why)
      }
      onClose={onClose}
    >
      <ChoiceFinder
        label={say('act.find.claim')}
        words={words}
        chosen={claim}
        search={setWords}
        choose={setClaim}
        found={data?.rows
          .filter(({ id }) => !linked.has(id))
          .map(({ id, count, victims, measure, speaker, sentence }) => ({
            id,
            title: `${speaker}: ${sayCount(count)} ${sayCode('victims', victims ?? 'persons').toLowerCase()}, ${sayCode('measure', measure).toLowerCase()}`,
            about: sentence.sentence,
          }))}
      />
    </ActDialog>
  )
}
