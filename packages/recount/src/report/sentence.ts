import type { ReportClaim, ReportDocument } from '../report-input.ts'
import { html, trustMarkup, type Html } from './html.ts'

/** A claim's quote with its figure highlighted, in the direction and language of its script. */
export function quoteSentence({ context }: ReportClaim, document: ReportDocument): Html {
  return html`<blockquote dir="auto" ${languageOf(document)}>${highlightCount(context)}</blockquote>`
}

/** What stands around a claim's sentence in its paragraph; null where nothing does. */
export function quoteContext({ context }: ReportClaim, document: ReportDocument): Html | null {
  const { before, after } = context
  if (before.trim() === '' && after.trim() === '') return null
  return html`<p class="context" dir="auto" ${languageOf(document)}>
    ${before}<b>[the sentence]</b>${after}
  </p>`
}

function highlightCount({ sentence, count }: ReportClaim['context']): Html {
  const figure = sentence.slice(count.start, count.end)
  return html`${sentence.slice(0, count.start)}<mark>${figure}</mark>${sentence.slice(count.end)}`
}

/** A `lang` attribute, for the voice of a screen reader; nothing for English, the page's own, and for no tag of BCP 47. */
function languageOf({ language }: ReportDocument): Html | null {
  if (language === null || language === 'en' || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language))
    return null
  return trustMarkup(` lang="${language}"`)
}
