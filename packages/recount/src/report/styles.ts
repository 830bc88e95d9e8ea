/** The page's styles without its charts: light and dark, screen, phone and paper. Contrast is AA throughout. */
export const styles = `
:root{color-scheme:light dark;--paper:#fdfcfa;--ink:#1d1c1a;--soft:#5c5850;--line:#dcd7cd;--panel:#f4f1ea;--link:#0b4f8a;--mark:#ffe48a;--open:#8a3b00;--openbg:#fdeedd;--done:#17603a;--donebg:#e2f2e8;--off:#5c5850;--offbg:#ebe8e1;--bad:#a3122a}
@media (prefers-color-scheme:dark){:root{--paper:#161718;--ink:#ebe8e2;--soft:#b0aa9e;--line:#3b3c3e;--panel:#1f2123;--link:#8cc2ff;--mark:#6b5200;--open:#ffb878;--openbg:#3d2814;--done:#86d9a8;--donebg:#163524;--off:#b0aa9e;--offbg:#2c2e30;--bad:#ff8f9f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif;font-variant-numeric:lining-nums;overflow-wrap:break-word}
.page{max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1,h2,h3,h4{line-height:1.25;font-weight:650;text-wrap:balance}
h1{font-size:2.1rem;margin:.1rem 0 1rem}
h2{font-size:1.5rem;margin:3.5rem 0 .5rem;padding-top:1rem;border-top:3px solid var(--ink)}
h3{font-size:1.12rem;margin:2rem 0 .4rem}
h4{font-size:1rem;margin:1.2rem 0 .3rem}
p{margin:.5rem 0;max-width:46rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
code{font:.82em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
.unseen,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
caption.unseen{display:block}
.skip:focus{position:absolute;left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem}
.kicker{margin:0;color:var(--soft);font-size:.9rem}
.lead{color:var(--soft)}
.note,.origin{color:var(--soft);font-size:.88rem}
.notice{border-left:5px solid var(--open);background:var(--openbg);padding:.7rem 1rem;max-width:none}
.notice.settled{border-color:var(--done);background:var(--donebg)}
.facts{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:1.2rem 0}
.facts div{display:flex;flex-direction:column-reverse}
.facts dt{color:var(--soft);font-size:.85rem}
.facts dd{margin:0;font-size:1.5rem;font-weight:650;line-height:1.2}
.contents ol{list-style:none;padding:0;margin:1.5rem 0 0;columns:2 18rem}
.contents li{padding:.2rem 0;break-inside:avoid}
.count{color:var(--soft);font-weight:400;font-size:.9em}
.mark{display:inline-block;font-size:.78rem;font-weight:600;line-height:1.3;padding:.05rem .4rem;border-radius:.6rem;white-space:nowrap;vertical-align:.08em}
.mark.proposed{color:var(--open);background:var(--openbg);border:1px dashed var(--open)}
.mark.accepted{color:var(--done);background:var(--donebg);border:1px solid var(--done)}
.mark.rejected{color:var(--off);background:var(--offbg);border:1px solid var(--off);text-decoration:line-through}
sup.open,b.query{color:var(--open);font-weight:700;line-height:0;margin-left:.08em}
td a{font-variant-numeric:tabular-nums lining-nums}
table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.93rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{white-space:nowrap;color:var(--soft);font-size:.82rem;border-bottom:1px solid var(--soft);padding-bottom:.25rem}
tbody th{font-weight:600}
td.many{font-weight:600;min-width:8.5rem}
.change{display:block;color:var(--soft);font-size:.84rem;font-weight:400}
table.parts{width:auto;min-width:min(24rem,100%)}
td .mark{margin-bottom:.1rem}
.documents .note,.hash{display:block;font-weight:400}
.hash{color:var(--soft);margin-top:.15rem}
figure{margin:.8rem 0}
details{margin:.4rem 0}
summary{cursor:pointer;color:var(--link)}
details.more>summary{padding:.4rem 0;font-weight:600}
details.source{border-top:1px solid var(--line);padding-top:.6rem;margin-top:1.2rem}
details.source>summary{color:inherit}
details.source>summary h3{display:inline;margin:0}
.claim{border:1px solid var(--line);border-radius:.4rem;padding:.2rem 1rem .6rem;margin:.8rem 0;content-visibility:auto;contain-intrinsic-size:auto 11rem}
.claim:target,.quarrel:target,.statement:target,.breakdown:target{outline:3px solid var(--link);outline-offset:3px}
tr:target{background:var(--panel)}
.claim h4{margin:.6rem 0 .2rem}
.claim details summary{font-size:.88rem}
blockquote{margin:.4rem 0;padding:.1rem .9rem;border-inline-start:3px solid var(--line);font-family:Georgia,"Iowan Old Style","Noto Serif","Noto Naskh Arabic",serif;max-width:46rem;text-align:start}
mark{background:var(--mark);color:inherit;padding:0 .12em;border-radius:.15em;font-weight:600}
.context{color:var(--soft);font-family:Georgia,"Noto Serif",serif;font-size:.95rem;text-align:start}
.context b{color:var(--ink);font-weight:400}
.decisions{margin:.3rem 0;padding-left:1.1rem;font-size:.9rem}
.readings{font-size:.88rem;display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.15rem .8rem;margin:.5rem 0}
.readings dt{color:var(--soft)}
.readings dd{margin:0}
.readings code{color:var(--soft)}
q{font-family:Georgia,"Noto Serif",serif;quotes:"“" "”"}
.quarrel{border:1px solid var(--line);border-radius:.4rem;padding:.4rem 1rem .6rem;margin:1rem 0}
.reason{font-size:1.02rem}
.certainty{font-weight:650}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:.4rem 1.6rem}
.side{min-width:0}
.side p{margin:.3rem 0}
.verdict{font-weight:650}
.verdict.fails{color:var(--bad)}
.verdict.holds{color:var(--done)}
.sum{font-size:1.05rem;font-variant-numeric:tabular-nums lining-nums;max-width:none}
.lineages{list-style:none;padding:0;margin:.4rem 0}
.lineages>li{border-inline-start:3px solid var(--line);padding-inline-start:.9rem;margin:.6rem 0}
.lineages ul{list-style:none;padding:0;margin:0}
.lineages ul li{margin:.25rem 0}
.terms div{display:grid;grid-template-columns:13rem 1fr;gap:0 1rem;padding:.3rem 0;border-bottom:1px solid var(--line)}
.terms dt{font-weight:600}
.terms dd{margin:0}
.filter{display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;align-items:center;background:var(--panel);padding:.6rem 1rem;border-radius:.4rem;margin:1rem 0}
.filter[hidden]{display:none}
.filter input,.filter select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.25rem;padding:.2rem .5rem;max-width:100%}
footer{margin-top:4rem;border-top:1px solid var(--line);color:var(--soft);font-size:.85rem}
@media screen and (max-width:46rem){
.page{padding:1rem 1rem 3rem}
h1{font-size:1.6rem}
h2{font-size:1.3rem}
.terms div{grid-template-columns:1fr}
table.cards,table.cards tbody,table.cards tr,table.cards th,table.cards td{display:block}
table.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.cards tr{border-bottom:1px solid var(--soft);padding:.5rem 0}
table.cards th,table.cards td{border:0;padding:.12rem 0}
table.cards td{position:relative;padding-inline-start:6.5rem;min-width:0}
table.cards td::before{content:var(--label);position:absolute;inset-inline-start:0;color:var(--soft);font-size:.84rem;font-weight:400}
.claim,.quarrel{padding-inline:.7rem}
.cards td:nth-of-type(1){--label:"How many"}
.cards td:nth-of-type(2){--label:"As of"}
.cards td:nth-of-type(4){--label:"Met in"}
.cards td:nth-of-type(5){--label:"Standing"}
.scoped td:nth-of-type(3){--label:"Period"}
.alone td:nth-of-type(3){--label:"Scope"}
.documents td:nth-of-type(1){--label:"Publisher"}
.documents td:nth-of-type(2){--label:"Published"}
.documents td:nth-of-type(3){--label:"Language"}
.documents td:nth-of-type(4){--label:"Size"}
.documents td:nth-of-type(5){--label:"Claims"}
}
@media print{
@page{size:A4;margin:16mm 15mm}
:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--panel:#f3f3f3;--link:#000;--mark:#ffe48a;--open:#8a3b00;--openbg:#fff;--done:#17603a;--donebg:#fff;--off:#444;--offbg:#fff;--bad:#a3122a}
html{font-size:10pt}
body{font-size:1rem}
h2{margin-top:0}
.page{max-width:none;padding:0}
.skip,.filter,.claim details:not([open]),.statement details:not([open]){display:none}
h2{break-before:page}
#who h2{break-before:auto}
h2,h3,h4,summary,caption{break-after:avoid}
.claim,.quarrel,.statement,figure,tr,blockquote,.terms div{break-inside:avoid}
.claim{content-visibility:visible}
thead{display:table-header-group}
a{text-decoration-color:#999}
details.more>summary,details.source>summary{list-style:none}
details.more::details-content,details.source::details-content{content-visibility:visible;display:block;height:auto}
mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`
