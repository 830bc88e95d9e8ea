/** Gives the last answer about a subject again as long as what it depends on is the same. */
export type Recall<Subject extends WeakKey, Answer> = (
  subject: Subject,
  depends: readonly unknown[],
  answer: () => Answer,
) => Answer

/** Opens a memory of one answer a subject; it lets go of subjects that nobody holds any more. */
export function openRecall<Subject extends WeakKey, Answer>(): Recall<Subject, Answer> {
  const memory = new WeakMap<Subject, { readonly depends: readonly unknown[]; readonly answer: Answer }>()
  return (subject, depends, answer) => {
    const known = memory.get(subject)
    if (known !== undefined && isSame(known.depends, depends)) return known.answer
    const made = { depends, answer: answer() }
    memory.set(subject, made)
    return made.answer
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}
