import { z } from 'zod'

/** The kinds of disagreement in the order a reader should meet them: what no reading explains first, what is harmless last. */
export const disagreementKinds = [
  'conflict',
  'slip',
  'attribution',
  'definition',
  'unit',
  'scope',
  'revision',
  'rounding',
] as const

/** `possibly` where something that bears on the verdict is not known. */
export const certainties = ['certainly', 'possibly'] as const

/** A disagreement in a line. */
export const disagreementBriefSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(disagreementKinds),
  certainty: z.enum(certainties),
  reason: z.string(),
})
export type DisagreementBrief = z.infer<typeof disagreementBriefSchema>
