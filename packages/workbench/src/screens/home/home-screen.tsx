import './home.css'
import { say } from '../../messages/say.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { ScreenHead } from '../../shell/screen-head.tsx'
import { ChartSection } from './chart-section.tsx'
import { Overview } from './overview/overview.tsx'
import { useChart } from './use-chart.ts'

/** Who says how many over time on one ground; below, what changed, what waits and what disagrees. */
export function HomeScreen() {
  const { chart, error, isOld, retry } = useChart()
  return (
    <div className="home">
      <ScreenHead title={say('home.title')} about={say('home.about')} />
      {error !== null && <FailureNotice error={error} onRetry={retry} />}
      {chart === undefined && error === null && (
        <p className="empty" aria-busy="true">
          {say('shell.loading')}
        </p>
      )}
      {chart !== undefined && <ChartSection chart={chart} isOld={isOld} />}
      <Overview />
    </div>
  )
}
