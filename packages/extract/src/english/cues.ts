import type { CountingCues, GrammarCues, HarmCues, PlaceCues, SpeechCues, TimeCues } from '../pack/cues.ts'
import { phrases } from '../pack/phrases.ts'

/** English words that rules about numbers look for. */
export const countingCues: CountingCues = {
  one: ['one'],
  plainAnd: ['and'],
  plus: ['plus'],
  between: ['between'],
  up: ['up'],
  climbing: phrases(`
    gone, went, go, goes, rose, risen, climbed, climbing, going, moved, shot, jumped, rises, brought,
    bringing, brings
  `),
  over: ['over'],
  handing: ['carried', 'handed', 'turned', 'taken', 'took', 'carry', 'carries', 'carrying'],
  plainNot: ['not'],
  another: ['another'],
  pluralNoun: phrases(`
    people, persons, others, lives, souls, personnel, staff, crew, dead, wounded, casualties, family,
    members
  `),
  old: ['old'],
  aged: ['aged', 'age', 'ages'],
  agedPair: ['aged'],
  under: ['under'],
  pointing: ['this', 'that', 'the'],
  fraction: ['third', 'thirds', 'quarter', 'quarters', 'half', 'fifth', 'fifths', 'tenth'],
  unitAfter: phrases(`
    am, pm, gmt, hrs, hours, oclock, utc, km, kms, percent, per, kg, mm, cm
  `),
  numbered: phrases(`
    no, nos, number, resolution, article, route, highway, page, section, chapter, detachment, brigade,
    zone, district, ward, channel, camp, flight, phone, tel, release, unit, act, law, decree, version,
    boeing, volume, issue, block, gate, km, kilometer, paragraph, top, ak, operation, group, cell, team,
    regiment, company, division, corps, squadron, battalion, phase, day, annex
  `),
  yearOpener: phrases(`
    in, since, of, during, by, until, till, from, early, late, mid, through, to, after, before, year,
    for, around, about, between, and
  `),
  datedYear: ['in', 'since', 'during', 'early', 'late'],
}

/** English words that rules about harm and tolls look for. */
export const harmCues: HarmCues = {
  besideParticiple: phrases(`
    and, or, then, to, death, found, left, shot, abducted, kidnapped, tortured, captured, arrested,
    attacked, stabbed
  `),
  claimingLives: ['claiming', 'claimed', 'claims'],
  claimedElse: ['responsibility', 'that'],
  dead: ['dead'],
  afterDead: ['sea', 'line', 'end'],
  severity: ['critical', 'critically', 'seriously', 'severely', 'gravely'],
  takenInstead: ['lives', 'responsibility'],
  civilian: ['civilian'],
  harm: ['harm'],
  tollNoun: ['toll', 'tolls', 'tally', 'number', 'count', 'total', 'figure', 'figures'],
  raising: phrases(`
    brings, brought, bringing, raises, raised, raising, takes, taking, took, lowered, pushes, pushed,
    pushing
  `),
  putting: ['put', 'puts', 'putting'],
  tollingVerb: phrases(`
    counts, counted, listed, lists, given, gave, gives, admitted, admits, reported, reports, claimed,
    claims, recorded, records, flashed, says, said, cites, cited, estimates, estimated, acknowledged,
    acknowledges, conceded, concedes, tallied, confirmed, confirms, announced, suggested, numbered
  `),
  tollingWord: phrases(`
    spoke, spoken, speaks, speak, told, revised, claim, figure, it, put, puts, figures, estimate, count,
    number, talked, talk
  `),
  compared: ['compared'],
  against: ['against', 'versus'],
  respectively: ['respectively'],
  number: ['number'],
  remaining: ['remaining'],
  ones: ['ones'],
  others: ['other', 'others'],
  continuing: ['others', 'other', 'more'],
  striking: ['conducted', 'launched'],
  carrying: ['carry', 'carries', 'carried', 'carrying'],
}

/** English words that rules of grammar look for. */
export const grammarCues: GrammarCues = {
  to: ['to'],
  at: ['at'],
  in: ['in'],
  on: ['on'],
  as: ['as'],
  for: ['for'],
  from: ['from'],
  since: ['since'],
  with: ['with'],
  out: ['out'],
  next: ['then'],
  but: ['but'],
  the: ['the'],
  which: ['which'],
  genitive: ["'s"],
  adjective: phrases(`
    armed, unarmed, displaced, masked, uniformed, injured, wounded, unidentified, retired, disabled,
    suspected, alleged, confirmed, assassinated, murdered, mutilated, united, red, killed, missing,
    bereaved, hundred, executed, kidnapped, captured
  `),
  phraseOpener: phrases(`
    other, another, more, further, additional, new, estimated, total, possible, remaining, confirmed, a,
    yet
  `),
  objectPronoun: ['him', 'her', 'them', 'himself'],
  clauseOpener: ['when', 'while', 'after', 'before'],
  governing: ['as', 'since'],
  afterBareItem: ['and', 'in'],
  beforeStrikes: ['out', 'a'],
}

/** English words that rules about speakers and doers look for. */
export const speechCues: SpeechCues = {
  speakerPronoun: ['he', 'she', 'it', 'they'],
  selfPronoun: ['it', 'they', 'we', 'he'],
  we: ['we'],
  saying: ['saying'],
  dayPart: ['evening', 'morning', 'night', 'afternoon'],
  speakingFor: ['for', 'of', 'from', 'by', 'at'],
  adjectivalOrgan: ['military'],
  responsible: ['responsible'],
  confessing: ['claimed', 'accepted', 'claims', 'claiming', 'admitted'],
  confessed: phrases(`
    responsibility, attack, bombing, blast, attacks, blasts, killing, killings, raid, ambush, assault
  `),
  blaming: ['blamed', 'blaming', 'blames', 'attributed'],
}

/** English words that rules about places look for. */
export const placeCues: PlaceCues = {
  ranking: phrases(`
    with, in, by, had, has, saw, recorded, accounted, for, lost, reported
  `),
  rankJoint: ['followed', 'then', 'while', 'el', 'al'],
  placeLabel: phrases(`
    with, had, recorded, first, reported, saw, accounted, for, lost, by
  `),
  leading: ['came', 'led', 'tops', 'topped', 'leads', 'heads', 'headed'],
  nameParticle: phrases(`
    al, el, as, ad, ar, an, ash, az, de, del, la, los, las, le, e, i, ez, es, um, umm, tal, bin, ibn
  `),
  nameOpener: ['al', 'el', 'deir', 'ad', 'as', 'ar', 'an', 'ash'],
  bareLocative: ['in', 'near', 'at', 'outside', 'around', 'inside'],
}

/** English words that rules about dates look for. */
export const timeCues: TimeCues = {
  modalMonth: ['may'],
  ago: ['ago', 'earlier'],
  yearShade: ['early', 'late'],
  yearPart: phrases(`
    summer, end, beginning, start, spring, winter, autumn, half, quarter
  `),
  dateShade: phrases(`
    the, end, of, late, early, mid, beginning, start, on, in, summer, month, night, morning, at, last,
    year
  `),
  dateJoint: ['to', 'through', 'until'],
  published: ['published', 'issued', 'public'],
}
