import { useCallback, useEffect, useRef, type RefObject } from 'react'

/** Puts the focus on a row as soon as it is in the page, which it may not be yet when it is asked for. */
export function useLateFocus(frame: RefObject<HTMLElement | null>): (index: number) => void {
  const wanted = useRef<number>(undefined)
  const look = useCallback(() => {
    if (wanted.current === undefined) return
    const row = frame.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`)
    if (row == null) return
    wanted.current = undefined
    row.focus({ preventScroll: true })
  }, [frame])
  useEffect(look)
  return useCallback(
    (index) => {
      wanted.current = index
      look()
      requestAnimationFrame(look)
    },
    [look],
  )
}

/** A function that stays the same and calls the latest one given, for rows that should not be made again for it. */
export function useSteady<Given extends readonly unknown[]>(
  act: (...given: Given) => void,
): (...given: Given) => void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  return useCallback((...given) => latest.current(...given), [])
}
