let known: boolean | undefined

/** Can this browser draw with WebGL 2, which the map needs? Asked once. */
export function hasWebGl(): boolean {
  known ??= tryWebGl()
  return known
}

function tryWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
