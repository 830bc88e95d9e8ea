import { useDeferredValue, useState } from 'react'
import { say } from '../../../messages/say.ts'
import { useAnswer } from '../../../server/use-answer.ts'
import { sayHeadline } from '../incident-words.ts'
import { subjectOf, titleOf, type ActFormProps } from './act.ts'
import { ActDialog } from './act-dialog.tsx'
import { ChoiceFinder } from './choice-finder.tsx'
import { useDecision } from './use-decision.ts'

/** How many incidents are offered at once. */
const offered = 8

/** Merges an incident into another, which then counts for both. */
export function MergeForm(props: ActFormProps) {
  const { answer, onClose } = props
  const [words, setWords] = useState(answer.row.place ?? '')
  const [chosen, setChosen] = useState<string>()
  const q = useDeferredValue(words)
  const { data } = useAnswer('listIncidents', { query: { q, status: ['standing'], limit: offered + 1 } })
  const { record, ...state } = useDecision(props)
  const rows = data?.rows.filter(({ id }) => id !== answer.incident.id)
  const other = rows?.find(({ id }) => id === chosen)
  return (
    <ActDialog
      title={say('act.merge.title', { incident: titleOf(answer) })}
      about={say('act.merge.about')}
      isReady={other !== undefined}
      {...state}
      record={(why) =>
        other !== undefined &&
        record([{ kind: 'merge', incident: other.id, seen: other.last, merged: [subjectOf(answer)] }], why)
      }
      onClose={onClose}
    >
      <ChoiceFinder
        label={say('act.find.incident')}
        words={words}
        chosen={chosen}
        search={setWords}
        choose={setChosen}
        found={rows?.slice(0, offered).map(({ id, label, code, days, killed }) => ({
          id,
          title: label,
          about: [days, code, killed === null ? null : sayHeadline(killed, 'killed')]
            .filter((part) => part !== null)
            .join(' · '),
        }))}
      />
    </ActDialog>
  )
}
