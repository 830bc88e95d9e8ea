/** Milliseconds a claim is looked at before anything is done that asks for more than is there. */
const soon = 200

/** Resolves a little after a screen stands, so that what few need does not keep the rest waiting. */
export function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, soon))
}
