/** An error written for the person who meets it: what was expected, what was found, what to do. */
export class RecountError extends Error {
  readonly code: string
  readonly hint: string | null
  constructor(code: string, message: string, hint: string | null = null) {
    super(message)
    this.name = new.target.name
    this.code = code
    this.hint = hint
  }
}

/** One bad field of an input: where, what was expected, what was found. */
export interface BadField {
  readonly path: string
  readonly message: string
}

/** Bad input, with every bad field at once (exit 2, HTTP 400). */
export class InputError extends RecountError {
  readonly fields: readonly BadField[]
  constructor(message: string, hint: string | null = null, fields: readonly BadField[] = []) {
    super('input', message, hint)
    this.fields = fields
  }
}

/** Something named that is not there (exit 3, HTTP 404). */
export class MissingError extends RecountError {
  constructor(message: string, hint: string | null = null) {
    super('missing', message, hint)
  }
}

/** Something that can't be done while something else holds (exit 4, HTTP 409). */
export class ConflictError extends RecountError {
  constructor(message: string, hint: string | null = null) {
    super('conflict', message, hint)
  }
}
