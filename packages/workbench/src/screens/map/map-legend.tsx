import { say } from '../../messages/say.ts'

/** What the shapes mean, and whose the base map is. */
export function MapLegend() {
  return (
    <footer className="map-legend small">
      <p>{say('map.legend.size')}</p>
      <ul aria-label={say('map.legend')}>
        {(['country', 'circle', 'ring', 'number'] as const).map((one) => (
          <li key={one}>
            <span className={`sign ${one}`} aria-hidden="true">
              {one === 'number' ? '12' : ''}
            </span>
            {say(`map.legend.${one}`)}
          </li>
        ))}
      </ul>
      <p className="soft">{say('map.attribution')}</p>
    </footer>
  )
}
