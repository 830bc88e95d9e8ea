/** Told what is being done, and when to stop. */
export interface LinkWatch {
  onStep?(step: string, done: number, total: number): void
  readonly signal?: { readonly aborted: boolean }
}
