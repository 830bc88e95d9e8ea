import { memo, type KeyboardEvent, type ReactNode } from 'react'
import { say, sayCode } from '../messages/say.ts'
import type { Block } from './blocks.ts'
import type { FigureSpan, TextLayer } from './figure-span.ts'
import { cutSegments, type Segment } from './segments.ts'
import { ShownText } from './shown-text.tsx'

interface TextBlockProps {
  readonly block: Block
  readonly layers: readonly TextLayer[]
  /** The claim that is open. */
  readonly chosen: string | undefined
  choose(claim: string): void
}

/** A stretch of a text with what lies over it. */
export const TextBlock = memo(function TextBlock({ block, layers, chosen, choose }: TextBlockProps) {
  const { start, text } = block
  const segments = cutSegments(start, start + text.length, layers)
  return segments.map((segment) => (
    <TextSegment key={segment.start} segment={segment} chosen={chosen} choose={choose}>
      <ShownText text={text.slice(segment.start - start, segment.end - start)} />
    </TextSegment>
  ))
}, isSameBlock)

/** Layers are made anew on every render; what counts is whether they are the same ones. */
function isSameBlock(a: TextBlockProps, b: TextBlockProps): boolean {
  return (
    a.block === b.block &&
    a.choose === b.choose &&
    a.layers.length === b.layers.length &&
    a.layers.every((layer, at) => layer === b.layers[at]) &&
    (a.chosen === b.chosen || ![a.chosen, b.chosen].some((claim) => touches(a, claim)))
  )
}

function touches({ layers }: TextBlockProps, claim: string | undefined): boolean {
  return layers.some((layer) => 'span' in layer && layer.span.claim === claim)
}

interface TextSegmentProps {
  readonly segment: Segment<TextLayer>
  readonly chosen: string | undefined
  readonly children: ReactNode
  choose(claim: string): void
}

function TextSegment({ segment: { layers }, chosen, children, choose }: TextSegmentProps) {
  const figures = layers.flatMap((layer) => (layer.kind === 'figure' ? layer.span : []))
  const [first] = figures
  const classes = classesOf(layers, chosen)
  if (first === undefined) return classes === '' ? children : <span className={classes}>{children}</span>
  const shown = figures.find(({ claim }) => claim === chosen) ?? first
  const open = (): void => choose(nextAt(figures, chosen))
  return (
    <span
      role="button"
      tabIndex={0}
      className={`figure ${shown.measure} ${shown.status} ${classes}`}
      data-claims={figures.map(({ claim }) => claim).join(' ')}
      aria-pressed={shown.claim === chosen}
      title={say('reader.figure', {
        measure: sayCode('measure', shown.measure),
        status: sayCode('status', shown.status),
        others: figures.length - 1,
      })}
      onClick={open}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        open()
      }}
    >
      {children}
    </span>
  )
}

/** Where several claims rest on the same words, each press opens the next. */
function nextAt(figures: readonly FigureSpan[], chosen: string | undefined): string {
  const at = figures.findIndex(({ claim }) => claim === chosen)
  return figures[(at + 1) % figures.length]?.claim ?? ''
}

function classesOf(layers: readonly TextLayer[], chosen: string | undefined): string {
  const classes = new Set<string>()
  for (const layer of layers) {
    if (layer.kind === 'section') classes.add(`section-${layer.section}`)
    else if (layer.kind === 'hit') classes.add(layer.isCurrent ? 'hit current' : 'hit')
    else {
      if (layer.kind === 'quote') classes.add('quoted')
      if (layer.span.claim === chosen) classes.add('chosen')
    }
  }
  return [...classes].join(' ')
}
