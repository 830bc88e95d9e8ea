import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { say } from '../../messages/say.ts'
import type { Ground } from './grounds.ts'
import { IncidentLine } from './incident-line.tsx'
import { sayGround } from './incident-words.ts'

interface GroundPanelProps {
  /** Undefined where no incident that passes the filters is on it. */
  readonly ground: Ground | undefined
  onClose(): void
}

/** The incidents on one ground, each leading to its page. */
export function GroundPanel({ ground, onClose }: GroundPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="place-panel">
      <button type="button" className="button quiet" onClick={onClose}>
        {say('incidents.map.back')} <kbd className="key">Esc</kbd>
      </button>
      <h2 ref={heading} tabIndex={-1}>
        <bdi>{ground?.name ?? say('incidents.map.list')}</bdi>
      </h2>
      {ground === undefined ? (
        <p>{say('incidents.map.gone')}</p>
      ) : (
        <>
          <p className="soft small">{sayGround(ground.precision, ground.metres)}</p>
          <ol className="ground-incidents">
            {ground.points.map((point) => (
              <li key={point.id}>
                <Link to="/incidents/$id" params={{ id: point.id }}>
                  <bdi>
                    {point.code === null
                      ? point.label
                      : point.label === ground.name
                        ? point.code
                        : point.label}
                  </bdi>
                </Link>
                <IncidentLine point={point} />
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}
