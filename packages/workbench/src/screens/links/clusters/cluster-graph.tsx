import type { ClusterView } from '@recount/api'
import { useMemo, useRef, type KeyboardEvent } from 'react'
import { say } from '../../../messages/say.ts'
import { shorten } from '../../../words/shorten.ts'
import { layOut, type Point } from './force-layout.ts'
import { placeLabels, type Label } from './place-labels.ts'

/** More records than this can't be told apart on a drawing. */
export const mostDrawn = 120

const width = 720
const radius = 12
const longestLabel = 30

interface ClusterGraphProps {
  readonly cluster: ClusterView
  /** The key of the record that is looked at. */
  readonly active: string | undefined
  setActive(key: string): void
}

/** A cluster as a graph: records as numbered circles, pairs as lines, bridges dashed. */
export function ClusterGraph({ cluster, active, setActive }: ClusterGraphProps) {
  const { nodes, edges } = cluster
  const height = Math.min(520, 200 + nodes.length * 12)
  const drawing = useMemo(() => draw(cluster, height), [cluster, height])
  const nodesOf = useRef<SVGGElement>(null)
  const at = nodes.findIndex(({ key }) => key === active)
  const near = new Set(
    edges.flatMap(({ left, right }) => (left === active || right === active ? [left, right] : [])),
  )
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = (Math.max(0, at) + by + nodes.length) % nodes.length
    nodesOf.current?.querySelectorAll<SVGGElement>('.graph-node')[next]?.focus()
  }
  return (
    <figure className="cluster-graph" dir="ltr">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={say('cluster.graph', { title: cluster.title })}
      >
        <g aria-hidden="true">
          {drawing.lines.map(({ from, to, edge }) => (
            <line
              key={`${edge.left} ${edge.right}`}
              className={lineLook(edge, active)}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              strokeWidth={1 + Math.min(4, Math.max(0, (edge.weight ?? 0) / 5))}
            />
          ))}
        </g>
        <g aria-hidden="true" className="graph-labels">
          {nodes.map(({ key }, number) => (
            <NodeLabel key={key} label={drawing.labels[number] ?? null} />
          ))}
        </g>
        <g ref={nodesOf}>
          {nodes.map(({ key, title }, number) => (
            <Node
              key={key}
              number={number + 1}
              title={title}
              point={drawing.points[number] ?? { x: 0, y: 0 }}
              isActive={key === active}
              isNear={near.has(key)}
              isEntrance={at < 0 ? number === 0 : number === at}
              onActive={() => setActive(key)}
              onKeyDown={step}
            />
          ))}
        </g>
      </svg>
      <figcaption className="soft small" dir="auto">
        {say('cluster.graph.how')}
      </figcaption>
    </figure>
  )
}

function draw({ nodes, edges }: ClusterView, height: number) {
  const places = new Map(nodes.map(({ key }, at) => [key, at]))
  const ends = edges.map((edge) => ({
    edge,
    from: places.get(edge.left) ?? 0,
    to: places.get(edge.right) ?? 0,
  }))
  const points = layOut(nodes.length, ends, { width, height, apart: radius * 1.5 })
  const none: Point = { x: 0, y: 0 }
  return {
    points,
    lines: ends.map(({ edge, from, to }) => ({ edge, from: points[from] ?? none, to: points[to] ?? none })),
    labels: placeLabels(
      nodes.map(({ title }, at) => ({ ...(points[at] ?? none), text: shorten(title, longestLabel) })),
      { width, radius, letterWidth: 7, lineHeight: 18 },
    ),
  }
}

function lineLook(edge: ClusterView['edges'][number], active: string | undefined): string {
  const looks = [
    'graph-line',
    edge.isBridge ? 'bridge' : '',
    edge.decision === null ? '' : 'decided',
    edge.left === active || edge.right === active ? 'active' : '',
  ]
  return looks.filter((look) => look !== '').join(' ')
}

interface NodeProps {
  readonly number: number
  readonly title: string
  readonly point: Point
  readonly isActive: boolean
  readonly isNear: boolean
  /** Is it where the Tab key comes in? */
  readonly isEntrance: boolean
  onActive(): void
  onKeyDown(event: KeyboardEvent): void
}

function Node({ number, title, point, isActive, isNear, isEntrance, ...on }: NodeProps) {
  const { x, y } = point
  return (
    <g
      className={`graph-node${isActive ? ' active' : ''}${isNear ? ' near' : ''}`}
      role="button"
      aria-pressed={isActive}
      aria-label={say('cluster.node', { n: number, title })}
      tabIndex={isEntrance ? 0 : -1}
      onFocus={on.onActive}
      onClick={on.onActive}
      onKeyDown={on.onKeyDown}
    >
      <title>{title}</title>
      <circle cx={x} cy={y} r={radius} />
      <text x={x} y={y} dy="0.35em" textAnchor="middle" className="graph-number">
        {number}
      </text>
    </g>
  )
}

function NodeLabel({ label }: { readonly label: Label | null }) {
  if (label === null) return null
  return (
    <text x={label.x} y={label.y} dy="0.35em" textAnchor={label.anchor} className="graph-label">
      {label.text}
    </text>
  )
}
