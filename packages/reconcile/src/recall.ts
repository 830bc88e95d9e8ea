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
    if (known !== undefined && isSameList(known.depends, depends)) return known.answer
    const made = { depends, answer: answer() }
    memory.set(subject, made)
    return made.answer
  }
}

/** Do two lists hold the same things in the same order? */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}

/** Makes a function that works something out of a subject once. */
export function remember<Subject extends WeakKey, Answer>(
  work: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const recall = openRecall<Subject, Answer>()
  return (subject) => recall(subject, [], () => work(subject))
}

/** Makes a function that works something out of two subjects, in their order, once. */
export function rememberPair<Subject extends WeakKey, Answer>(
  work: (one: Subject, other: Subject) => Answer,
): (one: Subject, other: Subject) => Answer {
  const besides = remember((one: Subject) => remember((other: Subject) => work(one, other)))
  return (one, other) => besides(one)(other)
}
