import { useEffect, useState } from 'react'
import { loadBaseMap, type BaseMap } from './base-map/base-map.ts'

/** The base map, once it is loaded; or why it is not. */
export function useBaseMap(): { readonly base: BaseMap | undefined; readonly error: Error | undefined } {
  const [state, setState] = useState<{ base?: BaseMap; error?: Error }>({})
  useEffect(() => {
    let isWanted = true
    const tell = (next: typeof state): void => {
      if (isWanted) setState(next)
    }
    loadBaseMap().then(
      (base) => tell({ base }),
      (error: unknown) => tell({ error: error instanceof Error ? error : new Error(String(error)) }),
    )
    return () => {
      isWanted = false
    }
  }, [])
  return { base: state.base, error: state.error }
}
