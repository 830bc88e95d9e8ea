import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface PagedLinkProps {
  /** The address's search that shows it. */
  readonly search: object
  /** Is it what the page shows? */
  readonly isCurrent: boolean
  readonly children: ReactNode
}

/** An item of a paged list, which shows what it names beside the list. */
export function PagedLink({ search, isCurrent, children }: PagedLinkProps) {
  return (
    <Link
      to="."
      search={search as never}
      className="pair-item"
      aria-current={isCurrent ? 'page' : undefined}
      activeOptions={{ exact: true, includeSearch: true }}
      activeProps={{}}
    >
      {children}
    </Link>
  )
}
