import './grade.css'
import type { Grade } from '@recount/claims'
import { say } from '../messages/say.ts'

/** The grade of an incident as a quiet tag: a dot and the word. Null is an incident that nobody graded. */
export function GradeTag({ grade }: { readonly grade: Grade | null }) {
  return (
    <span className="grade-tag">
      <span className={`grade-dot ${grade ?? 'none'}`} aria-hidden="true" />
      {say(`grade.${grade ?? 'none'}`)}
    </span>
  )
}
