import '../../table/table.css'
import './map.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../../keyboard/keys.ts'
import { say } from '../../messages/say.ts'
import { findOne } from '../../search-params.ts'
import type { Answered, Asked } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { AnswerState } from '../../shell/answer-state.tsx'
import { ScreenHead } from '../../shell/screen-head.tsx'
import { useTableSearch } from '../../table/table-search.ts'
import { drawPlace } from './drawing/drawn-place.ts'
import { MapFilters } from './map-filters.tsx'
import { focusPlace } from './list-focus.ts'
import { MapFrame } from './map-frame.tsx'
import { MapLegend } from './map-legend.tsx'
import { useMapQuery } from './map-search.ts'
import { PlaceList } from './place-list.tsx'
import { PlacePanel } from './place-panel.tsx'
import { useBaseMap } from './use-base-map.ts'

/** Where statements say it happened: a map, and the same in words beside it. */
export function MapScreen() {
  const [search, change] = useTableSearch()
  const query = useMapQuery(search)
  const result = useAnswer('getMap', { query })
  const { data } = result
  const isNarrowed = Object.values(query).some((value) => value !== undefined && value.length > 0)
  return (
    <div className="map-screen">
      <div className="map-head">
        <ScreenHead title={say('map.title')} about={say('map.about')} />
        {data !== undefined && <MapFilters answer={data} search={search} change={change} />}
      </div>
      <AnswerState result={result} />
      {data !== undefined && (
        <>
          {data.places.length === 0 && (
            <p className="empty">{say(isNarrowed ? 'map.empty.filtered' : 'map.empty')}</p>
          )}
          <MapBody
            answer={data}
            query={query}
            openKey={findOne(search, 'open')}
            open={(key) => change({ open: key })}
          />
        </>
      )}
    </div>
  )
}

interface MapBodyProps {
  readonly answer: Answered<'getMap'>
  readonly query: NonNullable<Asked<'getMap'>['query']>
  readonly openKey: string | undefined
  open(key: string | undefined): void
}

function MapBody({ answer, query, openKey, open }: MapBodyProps) {
  const { base, error } = useBaseMap()
  const side = useRef<HTMLElement>(null)
  const [litKey, setLit] = useState<string>()
  const [focusKey, setFocus] = useState<string>()
  const { places } = answer
  const drawn = useMemo(
    () => (base === undefined ? [] : places.flatMap((place) => drawPlace(place, base) ?? [])),
    [base, places],
  )
  const [left, setLeft] = useState<string>()
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
      { keys: 'j', label: 'map.keys.list', run: () => focusPlace(side.current, undefined) },
      { keys: 'Escape', label: 'map.keys.close', run: close },
    ],
  })
  return (
    <div className="map-body">
      <MapFrame
        base={base}
        error={error}
        title={say('map.region')}
        places={drawn}
        litKeys={[openKey, litKey ?? focusKey].filter((key) => key !== undefined)}
        target={openKey ?? focusKey}
        onLight={setLit}
        onOpen={open}
      >
        <MapLegend />
      </MapFrame>
      <aside className="map-side" ref={side} aria-label={say('map.list')}>
        {openKey === undefined ? (
          <PlaceList
            answer={answer}
            base={base}
            litKey={litKey}
            onLight={setLit}
            onFocus={setFocus}
            onOpen={open}
          />
        ) : (
          <PlacePanel
            key={openKey}
            placeKey={openKey}
            place={places.find(({ key }) => key === openKey)}
            base={base}
            query={query}
            onClose={close}
          />
        )}
      </aside>
    </div>
  )
}
