import { EstimateError, type EstimateErrorCode } from '../estimate-error.ts'
import type { Estimate } from '../estimate.ts'
import type { ChainRun } from './chain-runner.ts'

/** What a thread answers to a task: what came of it, or what was thrown. */
export type ChainMessage = { readonly done: ChainRun | Estimate } | { readonly failure: ChainFailure }

/** An error in words that another thread can be told; `code` is null where nobody foresaw it. */
export interface ChainFailure {
  readonly code: EstimateErrorCode | null
  readonly message: string
  readonly hint: string
  readonly stack: string
}

/** What was thrown, to be sent. */
export function failureOf(error: unknown): ChainFailure {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const { code, hint } = error instanceof EstimateError ? error : { code: null, hint: '' }
  return { code, message, hint, stack }
}

/** The error as it was thrown, on this side. */
export function errorOf({ code, message, hint, stack }: ChainFailure): Error {
  const error = code === null ? new Error(message) : new EstimateError(code, message, hint)
  error.stack = stack
  return error
}
