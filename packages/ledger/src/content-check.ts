import { claimContentSchema, InputError, type BadField, type Claim } from '@recount/claims'
import { joinPath } from './field-path.ts'
import { listWordFaults } from './intake.ts'

/** Where the fields of a claim, as edits leave it, don't fit each other. */
export function listContentFaults(claim: Claim, path: string): readonly BadField[] {
  const { id: _, ...content } = claim
  const { success, data, error } = claimContentSchema.safeParse(content)
  if (success) return listWordFaults(data, path)
  return error.issues.map((issue) => ({ path: joinPath(path, issue.path), message: issue.message }))
}

/** Throws InputError where a claim does not fit together any more once an edit of it, the entry of this number, is undone. */
export function refuseUnsound(claim: Claim, undone: number): void {
  const faults = listContentFaults(claim, 'claim')
  if (faults.length === 0) return
  const told = faults.map(({ path, message }) => `${path}: ${message}`).join('; ')
  throw new InputError(
    `Nothing was recorded: without the correction of entry ${undone} the later ones leave the claim unsound (${told}).`,
    'Undo the later corrections first, or correct the claim again.',
    faults,
  )
}
