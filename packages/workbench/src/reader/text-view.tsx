import './reader.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useRef } from 'react'
import { findBlock, type Block } from './blocks.ts'
import type { TextLayer } from './figure-span.ts'
import type { LayerIndex } from './segments.ts'
import { TextBlock } from './text-block.tsx'

/** A place that is to be in sight; another object asks again. */
interface Target {
  readonly place: number
}

interface TextViewProps {
  readonly blocks: readonly Block[]
  readonly layers: LayerIndex<TextLayer>
  readonly chosen: string | undefined
  readonly target: Target | undefined
  readonly label: string
  readonly language: string | null
  /** Source text is set in letters of one width. */
  readonly isSource: boolean
  choose(claim: string): void
}

/** About how many letters stand in a line, and how high one is in pixels. */
const lettersALine = 78
const lineHeight = 27
/** Pixels above the first block and below the last. */
const edge = 20

/** A text of any length: the blocks in sight are in the page. */
export function TextView(props: TextViewProps) {
  const { blocks, layers, chosen, target, choose } = props
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => estimateHeight(blocks[index]?.text ?? ''),
    overscan: 3,
    paddingStart: edge,
    paddingEnd: edge,
  })
  const show = useEffectEvent((place: number) => {
    virtual.scrollToIndex(findBlock(blocks, place), { align: 'center' })
    settle(frame.current, 20)
  })
  const isThere = target !== undefined && target.place < endOf(blocks)
  useEffect(() => {
    if (isThere) show(target.place)
  }, [target, isThere])
  const items = virtual.getVirtualItems()
  return (
    <div
      className={props.isSource ? 'text-frame source' : 'text-frame'}
      ref={frame}
      role="document"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard (WCAG 2.2, 2.1.1)
      tabIndex={0}
      aria-label={props.label}
    >
      <div
        className="text-blocks"
        lang={props.isSource ? undefined : (props.language ?? undefined)}
        style={{ blockSize: virtual.getTotalSize() }}
      >
        {items.map(({ index, start }) => {
          const block = blocks[index]
          if (block === undefined) return null
          return (
            <div
              key={block.start}
              ref={virtual.measureElement}
              data-index={index}
              className="text-block"
              dir="auto"
              style={{ transform: `translateY(${start}px)` }}
            >
              <TextBlock
                block={block}
                layers={layers.touching(block.start, block.start + block.text.length)}
                chosen={chosen}
                choose={choose}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function estimateHeight(text: string): number {
  const lines = text.split('\n')
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersALine)), 0) * lineHeight
}

function endOf(blocks: readonly Block[]): number {
  const last = blocks.at(-1)
  return last === undefined ? 0 : last.start + last.text.length
}

/** Once its block is in the page, what is looked for comes into the middle; heights are measured on the way. */
function settle(frame: HTMLElement | null, tries: number): void {
  requestAnimationFrame(() => {
    const found = frame?.querySelector('.figure.chosen, .hit.current')
    if (frame !== null && found != null) bringToMiddle(frame, found)
    if (tries > 0 && (found == null || tries > 17)) settle(frame, tries - 1)
  })
}

/** `scrollIntoView` would move the whole page as well. */
function bringToMiddle(frame: HTMLElement, found: Element): void {
  const outer = frame.getBoundingClientRect()
  const inner = found.getBoundingClientRect()
  frame.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2)
}
