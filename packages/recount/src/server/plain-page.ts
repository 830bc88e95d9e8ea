/** A page of a sentence or two, for who has not got to the workbench. */
export function plainPage(message: string, hint: string | null): string {
  const paragraphs = [message, hint]
    .filter((text) => text !== null)
    .map((text) => `<p>${escapeText(text)}</p>`)
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Recount</title>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `</head><body><main><h1>Recount</h1>${paragraphs.join('')}</main></body></html>\n`,
  ].join('\n')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
