import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { MessageName } from '../messages/say.ts'

/** A key (as `KeyboardEvent.key` names it, or two in a row, `g h`), what it does in words, and what it does. */
export interface KeyBinding {
  readonly keys: string
  readonly label: MessageName
  /** Fills the label's placeholders. */
  readonly values?: Readonly<Record<string, string>>
  run(): void
}

/** The keys of one part of the screen, as the help lists them. */
export interface KeyGroup {
  readonly title: MessageName
  readonly bindings: readonly KeyBinding[]
}

let groups: readonly KeyGroup[] = []
const watchers = new Set<() => void>()

function setGroups(next: readonly KeyGroup[]): void {
  groups = next
  for (const watcher of watchers) watcher()
}

/** Every group of keys that works on the screen at present. */
export function useKeyGroups(): readonly KeyGroup[] {
  return useSyncExternalStore(watchKeys, () => groups)
}

function watchKeys(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** Lets these keys work while the component is shown, and lists them in the help. */
export function useKeys(group: KeyGroup): void {
  const latest = useRef(group)
  useEffect(() => {
    latest.current = group
  })
  useEffect(() => {
    const own: KeyGroup = {
      title: latest.current.title,
      get bindings() {
        return latest.current.bindings
      },
    }
    setGroups([...groups, own])
    return () => setGroups(groups.filter((one) => one !== own))
  }, [])
}

/** The first key of two, until the second comes. */
let pending = ''

/** Runs the binding that a key press means, if one does; typing into a field is left alone. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if (isTyping(event.target) || isModalOpen() || isPressing(event)) return
  const pressed = pending === '' ? event.key : `${pending} ${event.key}`
  const all = groups.toReversed().flatMap(({ bindings }) => bindings)
  const binding = all.find(({ keys }) => keys === pressed)
  pending = ''
  if (binding !== undefined) {
    event.preventDefault()
    binding.run()
  } else if (all.some(({ keys }) => keys.startsWith(`${event.key} `))) pending = event.key
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input,textarea,select,[contenteditable=true]') !== null
  )
}

/** Is Enter or Space meant for what has the focus: a button, a link, a row? */
function isPressing({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Enter' && key !== ' ') return false
  return target instanceof Element && target.closest('a,button,summary,[role=slider],[role=row]') !== null
}

function isModalOpen(): boolean {
  return document.querySelector('[role=dialog],[role=alertdialog]') !== null
}
