import { levenshteinComparison, shareComparison, type ComparisonSpec } from '@recount/link'
import type { LinkSet } from './link-set.ts'

const sameStart = 'substr(l.memo, 1, 3) = substr(r.memo, 1, 3)'
const nearAmount = 'l.amount / r.amount > 0.7 and l.amount / r.amount < 1.3'

/** A payment reaches the other bank some days after it was sent, never before. */
const bookedLater: ComparisonSpec = {
  name: 'transaction_date',
  levels: [
    {
      label: 'unknown on a side',
      when: { test: 'missing', of: { column: 'transaction_date' } },
      isMissing: true,
    },
    ...[0, 1, 2, 4, 7, 10, 20, 30].map((days) => ({
      label: `at most ${days} days later`,
      when: {
        test: 'sql',
        sql: `"transaction_date_r" - "transaction_date_l" between 0 and ${days}`,
      } as const,
    })),
    { label: 'earlier, or longer after', when: null },
  ],
}

/** Payments as the one bank and the other booked them: some days later, fees taken off, the memo cut. */
export const transactions: LinkSet = {
  name: 'transactions',
  inputs: (folder) =>
    ['origin', 'destination'].map((side) => ({
      name: side,
      from: `(select unique_id, unique_id as thing, memo, transaction_date, amount from '${folder}/transactions_${side}.parquet')`,
    })),
  model: {
    id: 'unique_id',
    scope: 'across',
    // Each payment is booked once by each bank.
    prior: 1 / 45_326,
    blocking: [
      {
        sql: `strftime(l.transaction_date, '%Y%m') = strftime(r.transaction_date, '%Y%m') and ${sameStart} and ${nearAmount}`,
      },
      {
        sql: `strftime(l.transaction_date + 15, '%Y%m') = strftime(r.transaction_date, '%Y%m') and ${sameStart} and ${nearAmount}`,
      },
      { sql: 'substr(l.memo, 1, 9) = substr(r.memo, 1, 9)' },
      {
        sql: 'round(l.amount / 2, 0) * 2 = round(r.amount / 2, 0) * 2 and yearweek(l.transaction_date) = yearweek(r.transaction_date)',
      },
      {
        sql: 'round(l.amount / 2, 0) * 2 = round((r.amount + 1) / 2, 0) * 2 and yearweek(l.transaction_date + 4) = yearweek(r.transaction_date)',
      },
    ],
    comparisons: [
      shareComparison('amount'),
      levenshteinComparison('memo', { levels: [2, 6, 10], byFrequency: true }),
      bookedLater,
    ],
  },
  training: {
    priorOfPairs: false,
    rules: [{ sql: 'l.memo = r.memo' }, { sql: 'l.amount = r.amount' }],
  },
  golden: 'transactions',
  goals: [
    { figure: 'mutual best P', least: 0.98, splink: 0.982 },
    { figure: 'mutual best R', least: 0.79, splink: 0.796 },
  ],
}
