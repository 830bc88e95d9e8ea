import type { GateSentenceView } from '@recount/api'

/** The gates' sentences, refusals first. */
export function GateList({ sentences }: { readonly sentences: readonly GateSentenceView[] }) {
  if (sentences.length === 0) return null
  return (
    <ul className="gate-list">
      {sentences.map(({ severity, head, words }) => (
        <li key={`${head} ${words}`} className={`gate-${severity}`} dir="auto">
          <strong>{head}:</strong> {words}
        </li>
      ))}
    </ul>
  )
}
