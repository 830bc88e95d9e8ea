import type { AnswerOf, MethodName, Methods, TablePage } from '@recount/api'

/** The methods that answer pages of a table. */
export type TableMethod = {
  [N in MethodName]: AnswerOf<Methods[N]> extends TablePage<unknown> ? N : never
}[MethodName]

/** What a row of such a method's table is. */
export type RowOf<N extends TableMethod> = AnswerOf<Methods[N]>['rows'][number]
