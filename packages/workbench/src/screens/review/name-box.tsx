import { lazy, Suspense, useRef } from 'react'
import { later } from './later.ts'
import type { NameBoxProps } from './name-box-props.ts'

const NameCombo = lazy(async () => {
  await later()
  return { default: (await import('./name-combo.tsx')).NameCombo }
})

/** A box for a name: at first a plain one, which takes what is typed; soon after, known names are offered. */
export function NameBox(props: NameBoxProps) {
  const isFocused = useRef(false)
  return (
    <Suspense fallback={<PlainBox {...props} setFocused={(is) => (isFocused.current = is)} />}>
      <NameCombo {...props} wasFocused={isFocused} />
    </Suspense>
  )
}

interface PlainBoxProps extends NameBoxProps {
  setFocused(is: boolean): void
}

function PlainBox({ label, describedBy, text, type, take, setFocused }: PlainBoxProps) {
  return (
    <div className="name-box">
      <input
        className="field"
        type="text"
        dir="auto"
        aria-label={label}
        aria-describedby={describedBy}
        value={text}
        onChange={({ target }) => type(target.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          take?.(text)
        }}
        onKeyDown={(event) => {
          if (take === undefined || event.key !== 'Enter' || text.trim() === '') return
          event.preventDefault()
          take(text)
        }}
      />
    </div>
  )
}
