/**
 * The charts' styles. The eight colours differ in lightness as well as in hue, so that no kind of colour blindness merges
 * neighbours (after Okabe and Ito, "Color universal design", 2008), and stand 4.5:1 against the page, for they colour
 * numbers. Names stand beside the marks, so nothing hangs on colour alone.
 */
export const chartStyles = `
:root{--s0:#0a4d8c;--s1:#b34700;--s2:#00664c;--s3:#8e2f7e;--s4:#6b5400;--s5:#0b7285;--s6:#a3122a;--s7:#50505a}
@media (prefers-color-scheme:dark){:root{--s0:#7db9ff;--s1:#ff9d57;--s2:#4fd3a2;--s3:#e69be0;--s4:#dcc05a;--s5:#74d6e6;--s6:#ff8f9f;--s7:#c2c2cc}}
@media print{:root{--s0:#0a4d8c;--s1:#b34700;--s2:#00664c;--s3:#8e2f7e;--s4:#6b5400;--s5:#0b7285;--s6:#a3122a;--s7:#50505a}}
.s0{--s:var(--s0)}.s1{--s:var(--s1)}.s2{--s:var(--s2)}.s3{--s:var(--s3)}.s4{--s:var(--s4)}.s5{--s:var(--s5)}.s6{--s:var(--s6)}.s7{--s:var(--s7)}
.chart{display:block;width:100%;height:auto;font:11.5px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums lining-nums}
.chart.narrow{display:none;max-width:28rem}
@media screen and (max-width:46rem){.chart.wide{display:none}.chart.narrow{display:block}}
@media print{.chart.wide{display:block}.chart.narrow{display:none}}
.chart text{fill:var(--ink)}
.chart .title{font-size:12px;font-weight:600}
.chart .grid{stroke:var(--line);fill:none}
.chart .tick{fill:var(--soft)}
.chart .y{text-anchor:end}
.chart .x{text-anchor:middle}
.chart .strip{fill:var(--panel)}
.chart .course{fill:none;stroke:var(--s);stroke-width:2}
.chart .leader{stroke:var(--soft);stroke-width:1;stroke-dasharray:1 3;fill:none;opacity:.8}
.chart .hit{fill:transparent}
.dot{fill:var(--s)}
.ring{fill:var(--paper);stroke:var(--s);stroke-width:2}
.ring.dashed{stroke-dasharray:2.6 1.7}
.arrow,.caps,.tail,.days{stroke:var(--s);stroke-width:1.75;fill:none}
.days{stroke-width:7;opacity:.2}
.tail{stroke-dasharray:1.5 2.5}
.reach{stroke:var(--s);stroke-width:2.5;stroke-dasharray:3 3;fill:none;opacity:.75}
.bar{stroke:var(--s);stroke-width:5;fill:none;opacity:.5}
.cross{stroke:var(--bad);stroke-width:2.2;fill:none}
.chart .query{fill:var(--open);font-weight:700;font-size:11px;paint-order:stroke;stroke:var(--paper);stroke-width:2.5px}
.chart .number{fill:var(--s);font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:3px}
.chart .number.end{text-anchor:end}
.chart .number.middle{text-anchor:middle}
.chart .words{text-anchor:middle;fill:var(--s)}
.chart .block .name{font-weight:650;fill:var(--s)}
.chart .block .detail{fill:var(--ink)}
.chart a{text-decoration:none}
.chart a:hover .dot,.chart a:hover .ring{stroke:var(--ink);stroke-width:2.5}
.chart a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.key{display:flex;flex-wrap:wrap;gap:.1rem 1.3rem;font-size:.86rem;color:var(--soft);max-width:none;align-items:center}
.key span{display:inline-flex;align-items:center;gap:.3rem}
.glyph{height:2.1rem;width:auto}
`
