import { grades } from '@recount/claims'
import { GradeTag } from '../../figure/grade-tag.tsx'
import { say } from '../../messages/say.ts'

/** What the circles and their colours mean, and whose the base map is. */
export function IncidentMapLegend() {
  return (
    <footer className="map-legend small">
      <ul className="grade-legend" aria-label={say('incidents.map.legend')}>
        {[...grades, null].map((grade) => (
          <li key={grade}>
            <GradeTag grade={grade} />
          </li>
        ))}
      </ul>
      <p>
        {say('incidents.map.legend.ground')} {say('incidents.map.legend.ring')}{' '}
        {say('incidents.map.legend.colour')}
      </p>
      <p className="soft">{say('map.attribution')}</p>
    </footer>
  )
}
