import '../../styles/parts.css'
import './links.css'
import { Link, useParams } from '@tanstack/react-router'
import { addLinkMessages } from '../../messages/link-messages.ts'
import { say } from '../../messages/say.ts'
import { findOne, type SearchParams } from '../../search-params.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { AnswerState } from '../../shell/answer-state.tsx'
import { ScreenHead } from '../../shell/screen-head.tsx'
import { Tabs } from '../../shell/tabs.tsx'
import { useTableSearch } from '../../table/table-search.ts'
import { ClustersView } from './clusters/clusters-view.tsx'
import { titleOfLink } from './link-title.ts'
import { PairReview } from './review/pair-review.tsx'
import { ThresholdView } from './threshold/threshold-view.tsx'

addLinkMessages()

const views = { review: PairReview, threshold: ThresholdView, clusters: ClustersView }
type View = keyof typeof views
const viewNames = Object.keys(views) as readonly View[]

/** One linkage: its pairs to decide about, what a threshold would come to, and the clusters it makes. */
export function LinkScreen() {
  const { name = '' } = useParams({ strict: false })
  const [search] = useTableSearch()
  const result = useAnswer('listLinks')
  const link = result.data?.links.find((one) => one.name === name)
  const asked = findOne(search, 'view')
  const view = viewNames.find((one) => one === asked) ?? 'review'
  const Shown = views[view]
  const title = link === undefined ? say('links.title') : titleOfLink(link)
  return (
    <div className="screen link-screen">
      <ScreenHead title={title}>
        <p className="soft small">
          <Link to="/links">{say('links.back')}</Link>
          {link !== undefined && <bdi> · {say('links.sides', { left: link.left, right: link.right })}</bdi>}
          {link?.isStale === true && (
            <>
              {' · '}
              <bdi className="stale">{say('links.stale', { n: link.entry })}</bdi>
            </>
          )}
        </p>
        {link !== undefined && (
          <Tabs
            label="links.views"
            to={`/links/${encodeURIComponent(name)}`}
            tabs={viewNames.map((one) => tabOf(one, view, search))}
          />
        )}
      </ScreenHead>
      <AnswerState result={result} />
      {result.data !== undefined && link === undefined && <p className="empty">{say('links.unknown')}</p>}
      {link !== undefined && <Shown key={name} link={link} />}
    </div>
  )
}

/** The threshold stays in the address when another view is chosen. */
function tabOf(view: View, current: View, search: SearchParams) {
  const atLeast = findOne(search, 'atLeast')
  return {
    label: `links.view.${view}` as const,
    search: {
      ...(view === 'review' ? {} : { view }),
      ...(atLeast === undefined ? {} : { atLeast }),
    },
    isCurrent: view === current,
  }
}
