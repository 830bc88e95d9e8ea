import type { Case } from '../case.ts'
import type { ClusterPage, ClusterView } from './link-view.ts'
import { notYet } from './not-yet.ts'

/** Which clusters: at a probability (0.9 by default), a page of them. */
export interface ClusterQuery {
  readonly atLeast?: number
  readonly after?: string
  readonly limit?: number
}

/**
 * The clusters of two records or more at a threshold, the largest first. What people decided holds: `same` joins, `different`
 * keeps apart. Throws MissingError where there is no such link.
 */
export async function listClusters(
  _opened: Case,
  _name: string,
  _query: ClusterQuery = {},
): Promise<ClusterPage> {
  return notYet()
}

/** One cluster, with its records and the pairs between them. Throws MissingError where there is none of that id. */
export async function getCluster(
  _opened: Case,
  _name: string,
  _id: string,
  _query: Pick<ClusterQuery, 'atLeast'> = {},
): Promise<ClusterView> {
  return notYet()
}
