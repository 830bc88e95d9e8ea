import type { LinkSummary } from '@recount/api'
import { say } from '../../messages/say.ts'

/** What a linkage is called. */
export function titleOfLink({ kind, name }: Pick<LinkSummary, 'kind' | 'name'>): string {
  return kind === 'statements' ? say('links.name.statements') : name
}
