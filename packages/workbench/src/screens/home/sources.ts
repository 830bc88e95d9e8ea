import type { ChartSeries, DocumentName } from '@recount/api'
import { say } from '../../messages/say.ts'
import { sayDate } from '../../words/dates.ts'

/** More sources than this are counted, not named. */
const MOST_NAMED = 8

/** Where the figures of a chart were read, each document once. */
export function saySources(series: readonly ChartSeries[]): string {
  const documents = series.flatMap(({ figures }) => figures.map(({ document }) => document))
  const names = [...new Set(documents.map(sayDocument))]
  const listed = names.slice(0, MOST_NAMED).join('; ')
  const n = names.length - MOST_NAMED
  return n > 0 ? say('chart.sources.more', { names: listed, n }) : say('chart.sources', { names: listed })
}

function sayDocument({ name, publisher, published }: DocumentName): string {
  const who = publisher ?? name
  return published === null ? who : say('chart.source', { name: who, date: sayDate(published) })
}
