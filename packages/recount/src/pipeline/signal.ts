/** Something that one side waits for and the other tells. */
export interface Signal {
  tell(): void
  /** Resolves at the next telling. */
  next(): Promise<void>
}

/** Opens a signal that nobody has told yet. */
export function openSignal(): Signal {
  let told = Promise.withResolvers<void>()
  return {
    tell() {
      told.resolve()
      told = Promise.withResolvers<void>()
    },
    next: () => told.promise,
  }
}
