import type { ReactNode } from 'react'

interface PlainTableProps {
  /** What it is a table of, for those who hear it. */
  readonly caption: string
  /** Its head and body. */
  readonly children: ReactNode
}

/** A table of a page, which scrolls by itself where it is wider than the page. */
export function PlainTable({ caption, children }: PlainTableProps) {
  return (
    <div className="wide-table">
      <table className="plain-table">
        <caption className="unseen">{caption}</caption>
        {children}
      </table>
    </div>
  )
}
