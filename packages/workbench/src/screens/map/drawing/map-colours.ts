/** The colours of the map as the design tokens have them in the theme in use, as `rgb(…)`. */
export type MapColours = Readonly<Record<keyof typeof tokens, string>>

const tokens = {
  sea: '--panel',
  land: '--raised',
  border: '--strong-line',
  name: '--soft',
  ink: '--ink',
  halo: '--raised',
  ground: '--series-1',
  lit: '--series-2',
} as const

/** Reads the tokens. `light-dark()` is resolved only where a property uses it, so a property of a probe has to. */
export function readColours(within: HTMLElement): MapColours {
  const probe = document.createElement('span')
  within.append(probe)
  const entries = Object.entries(tokens).map(([name, token]) => {
    probe.style.color = `var(${token})`
    return [name, getComputedStyle(probe).color]
  })
  probe.remove()
  return Object.fromEntries(entries) as MapColours
}

/** Calls back whenever the theme may have changed, chosen here or by the system, until the answer is called. */
export function followTheme(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const watcher = new MutationObserver(changed)
  watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  system.addEventListener('change', changed)
  return () => {
    watcher.disconnect()
    system.removeEventListener('change', changed)
  }
}
