import '../../figure/figure.css'
import '../../styles/parts.css'
import './incident.css'
import { addIncidentMessages } from '../../messages/incident-messages.ts'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { DetailSection } from '../../figure/detail-section.tsx'
import { say } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { RequestFailure } from '../../server/failure.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { Loading } from '../../shell/loading.tsx'
import { ScreenHead } from '../../shell/screen-head.tsx'
import { IncidentActs } from './acts/incident-acts.tsx'
import { ClaimGrid } from './claim-grid.tsx'
import { HarmGrid } from './harm-grid.tsx'
import { IncidentFacts } from './incident-facts.tsx'
import { IncidentHead } from './incident-head.tsx'
import { IncidentHistory } from './incident-history.tsx'
import { IncidentToll } from './incident-toll.tsx'
import { OriginPanel } from './origin-panel.tsx'
import { PositionItem } from './position-item.tsx'
import { TracedFields } from './traced.tsx'

addIncidentMessages()

/** One incident: how many, by what grade, who says what, how belligerents stand to it, and what became of it. */
export function IncidentScreen() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer('getIncident', { params: { id } })
  if (error !== null) {
    return (
      <div className="screen">
        <ScreenHead title={say('incident.title')} />
        {error instanceof RequestFailure && error.status === 404 ? (
          <p className="notice">{error.message}</p>
        ) : (
          <FailureNotice error={error} onRetry={() => void refetch()} />
        )}
      </div>
    )
  }
  if (data === undefined || !isAsked(data, id)) return <Loading />
  return <Page key={data.incident.id} answer={data} />
}

/** Is what came the incident that was asked for, by its id, the id's beginning or a code? */
function isAsked({ incident }: Answered<'getIncident'>, asked: string): boolean {
  const codes = [incident.code, ...incident.otherCodes.map(({ code }) => code)]
  return incident.id.startsWith(asked) || codes.includes(asked)
}

function Page({ answer }: { readonly answer: Answered<'getIncident'> }) {
  const { origin, positions } = answer
  return (
    <TracedFields value={origin?.fields ?? null}>
      <div className="screen incident-screen">
        <IncidentHead answer={answer} />
        <IncidentActs answer={answer}>
          {({ unlink, undo }) => (
            <div className="incident-body">
              <div className="incident-main">
                <IncidentToll answer={answer} />
                <DetailSection isOfPage title="incident.harm">
                  <HarmGrid lines={answer.harm} />
                </DetailSection>
                <DetailSection isOfPage title="incident.sources.grid">
                  <ClaimGrid claims={answer.claims} missing={answer.missingClaims} unlink={unlink} />
                </DetailSection>
                <DetailSection isOfPage title="incident.positions">
                  <Positions>
                    {positions.map((view, at) => (
                      // oxlint-disable-next-line react/no-array-index-key -- positions bear no id and keep their order
                      <PositionItem key={at} view={view} />
                    ))}
                  </Positions>
                </DetailSection>
                <DetailSection isOfPage title="incident.history">
                  <IncidentHistory turns={answer.history} undo={undo} />
                </DetailSection>
              </div>
              <aside className="incident-side" aria-label={say('incident.facts')}>
                <IncidentFacts answer={answer} />
                <OriginPanel origin={origin} />
              </aside>
            </div>
          )}
        </IncidentActs>
      </div>
    </TracedFields>
  )
}

function Positions({ children }: { readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return <p className="soft">{say('incident.positions.none')}</p>
  return <ul className="position-list">{children}</ul>
}
