import type { EstimateFigureView, EstimatePictureView } from '@recount/api'
import { useCallback } from 'react'
import { GateList } from './gate-list.tsx'

/** Pictures as the server draws them, for a page and for a phone, and the sentences that have to stand under them. */
export function EstimateFigure({ pictures, sentences }: EstimateFigureView) {
  return (
    <figure className="estimate-figure">
      {pictures.map(({ title, wide, narrow }) => (
        <div key={title} className="estimate-picture">
          <h3>{title}</h3>
          <Drawing picture={wide} width="at-wide" />
          <Drawing picture={narrow} width="at-narrow" />
        </div>
      ))}
      {sentences.length > 0 && (
        <figcaption>
          <GateList sentences={sentences} />
        </figcaption>
      )}
    </figure>
  )
}

interface DrawingProps {
  readonly picture: EstimatePictureView
  readonly width: 'at-wide' | 'at-narrow'
}

function Drawing({ picture: { svg, key: meaning }, width }: DrawingProps) {
  const show = useCallback((host: HTMLElement | null) => host?.replaceChildren(parseSvg(svg)), [svg])
  return (
    <div className={width}>
      <div className="estimate-drawing" dir="ltr" ref={show} />
      <p className="small soft">{meaning}</p>
    </div>
  )
}

/** The page's policy lets no style in an SVG apply and no script in it run; the server writes names as text. */
function parseSvg(svg: string): Element {
  const page = new DOMParser().parseFromString(svg, 'text/html')
  return page.querySelector('svg') ?? document.createElement('span')
}
