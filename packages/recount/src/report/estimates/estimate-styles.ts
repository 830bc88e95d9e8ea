/** Styles of the estimates; only pages that have some carry them. */
export const estimateStyles = `
.estimate-figure{max-width:45rem;margin:1.2rem 0}
.estimate-figure svg{display:block;max-width:100%;height:auto}
.estimate-figure figcaption{font-size:.88rem}
.estimate-figure .at-narrow{display:none}
@media screen and (max-width:46rem){.estimate-figure .at-wide{display:none}.estimate-figure .at-narrow{display:block}}
.gates{list-style:none;padding:0;margin:.5rem 0;max-width:46rem}
.gates li{border-inline-start:5px solid var(--line);padding:.15rem 0 .15rem .8rem;margin:.4rem 0;font-size:.93rem}
.gates .refuse{border-color:var(--bad)}
.gates .warn{border-color:var(--open)}
.methods td,.methods th{min-width:6rem}
.outcome{font-weight:650;white-space:nowrap}
.outcome.refused{color:var(--bad)}
.outcome.warned{color:var(--open)}
.estimate details.source>summary h4{display:inline;margin:0}
.estimate-figure h5{font-size:.93rem;margin:1rem 0 .3rem}
.documented-floor{font-weight:650}
@media screen and (max-width:46rem){table.cards.labelled td{padding-inline-start:7.6rem}table.cards.labelled td::before{content:attr(data-label)}}
@media print{.estimate-figure .at-wide{display:block}.estimate-figure .at-narrow{display:none}}
`
