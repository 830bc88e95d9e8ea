import { say } from '../../../messages/say.ts'
import { useAnswer } from '../../../server/use-answer.ts'
import { FailureNotice } from '../../../shell/failure-notice.tsx'
import { WhatChanged } from './what-changed.tsx'
import { WhatDisagrees } from './what-disagrees.tsx'
import { WhatWaits } from './what-waits.tsx'

/** What changed, what waits for a person, and what disagrees. */
export function Overview() {
  const { data, error, refetch } = useAnswer('getOverview')
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined)
    return (
      <p className="empty" aria-busy="true">
        {say('overview.empty')}
      </p>
    )
  return (
    <div className="overview">
      <WhatChanged changes={data.changes} />
      <WhatWaits waiting={data.waiting} />
      <WhatDisagrees disagreements={data.disagreements} />
    </div>
  )
}
