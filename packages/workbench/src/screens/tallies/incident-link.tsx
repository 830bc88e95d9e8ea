import type { IncidentRef } from '@recount/api'
import { Link } from '@tanstack/react-router'

/** An incident by its code and what people call it, leading to its page. */
export function IncidentLink({ incident: { id, code, label } }: { readonly incident: IncidentRef }) {
  return (
    <Link to={`/incidents/${encodeURIComponent(id)}` as string}>
      {code !== null && <strong>{code}</strong>} <bdi>{label}</bdi>
    </Link>
  )
}
