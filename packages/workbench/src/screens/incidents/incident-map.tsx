import '../../table/table.css'
import '../map/map.css'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useKeys } from '../../keyboard/keys.ts'
import { say } from '../../messages/say.ts'
import { findOne } from '../../search-params.ts'
import type { Answered } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { AnswerState } from '../../shell/answer-state.tsx'
import { ScreenHead } from '../../shell/screen-head.tsx'
import { useTableSearch } from '../../table/table-search.ts'
import { focusPlace } from '../map/list-focus.ts'
import { MapFrame } from '../map/map-frame.tsx'
import { useBaseMap } from '../map/use-base-map.ts'
import { GroundList } from './ground-list.tsx'
import { GroundPanel } from './ground-panel.tsx'
import { drawGrounds, gradeTones, listGrounds } from './grounds.ts'
import { IncidentMapFilters } from './incident-map-filters.tsx'
import { IncidentMapLegend } from './incident-map-legend.tsx'
import { useIncidentQuery } from './incident-search.ts'

/** Where incidents happened: a map of the grounds, and the same in words beside it. */
export function IncidentMap({ head }: { readonly head: ReactNode }) {
  const [search, change] = useTableSearch()
  const query = useIncidentQuery(search)
  const result = useAnswer('listIncidentPlaces', { query })
  const { data } = result
  return (
    <div className="map-screen">
      <div className="map-head">
        <ScreenHead title={say('incidents.title')} about={say('incidents.about')}>
          {head}
        </ScreenHead>
        {data !== undefined && (
          <IncidentMapFilters answer={data} query={query} search={search} change={change} />
        )}
      </div>
      <AnswerState result={result} />
      {data !== undefined && (
        <>
          {data.total === 0 && <p className="empty">{say('incidents.map.empty')}</p>}
          <Body answer={data} openKey={findOne(search, 'open')} open={(key) => change({ open: key })} />
        </>
      )}
    </div>
  )
}

interface BodyProps {
  readonly answer: Answered<'listIncidentPlaces'>
  readonly openKey: string | undefined
  open(key: string | undefined): void
}

function Body({ answer, openKey, open }: BodyProps) {
  const { base, error } = useBaseMap()
  const side = useRef<HTMLElement>(null)
  const [litKey, setLit] = useState<string>()
  const [focusKey, setFocus] = useState<string>()
  const [left, setLeft] = useState<string>()
  const grounds = useMemo(() => listGrounds(answer.points), [answer.points])
  const drawn = useMemo(() => drawGrounds(grounds), [grounds])
  useEffect(() => {
    if (left !== undefined && openKey === undefined) focusPlace(side.current, left)
  }, [left, openKey])
  const close = (): void => {
    if (openKey === undefined) return
    setLeft(openKey)
    open(undefined)
  }
  useKeys({
    title: 'map.keys',
    bindings: [
      { keys: 'j', label: 'incidents.keys.list', run: () => focusPlace(side.current, undefined) },
      { keys: 'Escape', label: 'incidents.keys.close', run: close },
    ],
  })
  return (
    <div className="map-body">
      <MapFrame
        base={base}
        error={error}
        title={say('incidents.map.region')}
        tones={gradeTones}
        places={drawn}
        litKeys={[openKey, litKey ?? focusKey].filter((key) => key !== undefined)}
        target={openKey ?? focusKey}
        onLight={setLit}
        onOpen={open}
      >
        <IncidentMapLegend />
      </MapFrame>
      <aside className="map-side" ref={side} aria-label={say('incidents.map.list')}>
        {openKey === undefined ? (
          <GroundList
            answer={answer}
            grounds={grounds}
            litKey={litKey}
            onLight={setLit}
            onFocus={setFocus}
            onOpen={open}
          />
        ) : (
          <GroundPanel key={openKey} ground={grounds.find(({ key }) => key === openKey)} onClose={close} />
        )}
      </aside>
    </div>
  )
}
