/** The colours of the map as the design tokens have them in the theme in use, as `rgb(…)`; by name those of the tones. */
export type MapColours = Readonly<Record<keyof typeof tokens, string>> & { readonly tones: Tones }

/** By the name of what a colour tells: the design token that holds it, or the colour itself. */
export type Tones = Readonly<Record<string, string>>

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
export function readColours(within: HTMLElement, tones: Tones): MapColours {
  const probe = document.createElement('span')
  within.append(probe)
  const resolve = (names: Tones): Tones =>
    Object.fromEntries(
      Object.entries(names).map(([name, token]) => {
        probe.style.color = `var(${token})`
        return [name, getComputedStyle(probe).color]
      }),
    )
  const colours = { ...resolve(tokens), tones: resolve(tones) } as MapColours
  probe.remove()
  return colours
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
