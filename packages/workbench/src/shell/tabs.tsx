import './tabs.css'
import { Link } from '@tanstack/react-router'
import { say, type MessageName } from '../messages/say.ts'

/** One of several views of a screen: its name in the URL and in the catalogue, and the rest of its query. */
export interface Tab {
  readonly label: MessageName
  readonly search: object
  readonly isCurrent: boolean
}

interface TabsProps {
  /** What the views are together, for those who can't see them. */
  readonly label: MessageName
  readonly to: string
  readonly tabs: readonly Tab[]
}

/** The views of a screen, each with an address of its own. */
export function Tabs({ label, to, tabs }: TabsProps) {
  return (
    <nav className="tabs" aria-label={say(label)}>
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          to={to}
          search={tab.search as never}
          className="tab"
          aria-current={tab.isCurrent ? 'page' : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
          activeProps={{}}
        >
          {say(tab.label)}
        </Link>
      ))}
    </nav>
  )
}
