/** Styles of the official books; only pages that have some carry them. */
export const bookStyles = `
.wide{overflow-x:auto;position:relative}
table.ledger th,table.ledger td{padding-inline-end:.6rem;white-space:nowrap}
table.ledger td,table.ledger thead th{text-align:end}
table.ledger thead th:first-child{text-align:start}
table.ledger abbr{text-decoration:none}
table.sums th,table.sums td:nth-of-type(1),table.sums td:nth-of-type(2){white-space:nowrap}
table.sums td:last-child{min-width:16rem}
@media print{.wide{overflow:visible}}
`
