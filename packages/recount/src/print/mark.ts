import type { ReportClaim } from '../report-input.ts'
import { isAccepted, sayStatus } from '../report/status-mark.ts'
import type { Paint } from './paint.ts'

/** One sign: ? nobody has accepted it, ✓ accepted, ✗ rejected. */
export function markBriefly({ status }: Pick<ReportClaim, 'status'>, paint: Paint): string {
  if (status === 'accepted') return paint('green', '✓')
  return status === 'rejected' ? paint('red', '✗') : paint('yellow', '?')
}

/** The sign of several claims that stand for one thing: ✓ only where a person has accepted them all. */
export function markAll(claims: readonly Pick<ReportClaim, 'status'>[], paint: Paint): string {
  if (isAccepted(claims)) return markBriefly({ status: 'accepted' }, paint)
  return markBriefly({ status: sayStatus(claims) === 'rejected' ? 'rejected' : 'proposed' }, paint)
}
