/** Styles of the official books; only pages that have some carry them. */
export const bookStyles = `
.wide{overflow-x:auto}
table.ledger th,table.ledger td{padding-inline-end:.6rem;white-space:nowrap}
table.ledger td,table.ledger thead th{text-align:end}
table.ledger thead th:first-child{text-align:start}
table.ledger abbr{text-decoration:none}
table.sums th,table.sums td:nth-of-type(2){white-space:nowrap}
`
