import { parseHTML } from 'linkedom'
import { renderReport } from '../../src/report/report.ts'
import type { ReportInput } from '../../src/report-input.ts'

/** What the tests ask of a parsed element; the compiler's own types of the DOM are for browsers. */
export interface PageElement {
  readonly id: string
  readonly localName: string
  readonly className: string
  readonly textContent: string | null
  readonly nextElementSibling: PageElement | null
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** A report as a tree of elements. */
export function openReport(input: ReportInput): PageElement {
  return openMarkup(renderReport(input))
}

/** Markup as a tree of elements. */
export function openMarkup(markup: string): PageElement {
  return parseHTML(markup).document as unknown as PageElement
}

/** Elements that match, as a list. */
export function listAll(root: PageElement, selector: string): readonly PageElement[] {
  return [...root.querySelectorAll(selector)]
}

/** The text of an element, white space told as one space. */
export function textOf(element: PageElement | null): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}
