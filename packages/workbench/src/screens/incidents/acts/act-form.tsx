import type { Act, ActFormProps } from './act.ts'
import { LinkForm } from './link-form.tsx'
import { MergeForm } from './merge-form.tsx'
import { RangeForm } from './range-form.tsx'
import { RegradeForm } from './regrade-form.tsx'
import { UndoForm } from './undo-form.tsx'
import { UnlinkForm } from './unlink-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** The form of what is being decided about an incident. */
export function ActForm({ act, ...props }: ActFormProps & { readonly act: Act }) {
  switch (act.kind) {
    case 'regrade':
      return <RegradeForm {...props} />
    case 'range':
      return <RangeForm {...props} />
    case 'link':
      return <LinkForm {...props} />
    case 'merge':
      return <MergeForm {...props} />
    case 'withdraw':
      return <WithdrawForm {...props} />
    case 'unlink':
      return <UnlinkForm {...props} claim={act.claim} />
    case 'undo':
      return <UndoForm {...props} turn={act.turn} />
  }
}
