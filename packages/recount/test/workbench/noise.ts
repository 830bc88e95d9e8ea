import type { Page } from 'playwright-core'

/** Listens for what a page should never do: errors, warnings on the console, dialogs, requests to another origin. */
export function listenForNoise(page: Page, origin: string): readonly string[] {
  const noise: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) noise.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !url.startsWith('blob:') && !url.startsWith('data:'))
      noise.push(`request: ${url}`)
  })
  return noise
}
