import { phrases } from '../pack/phrases.ts'
import type { SpeechSpec } from '../pack/language-pack.ts'

/** Verbs of saying and what else leads to a speaker, with the stance they lend. */
export const speech: readonly SpeechSpec[] = [
  {
    use: 'says',
    stance: null,
    phrases: phrases(`
    said, says, say, saying, confessed, confesses, confess, recognized, recognised, was speaking, were speaking,
    spoke about, speaks about, counted on, is to be believed, referred to, refers to, spoke of,
    speaks of, has spoken of, told, tells, stated, states, announced, announces, announcing, reported,
    reports, reporting, confirmed, confirms, added, adds, adding, noted, notes, explained, explains,
    revealed, reveals, declared, declares, indicated, indicates, disclosed, asserted, asserts, insisted,
    insists, emphasized, emphasised, stressed, pointed out, points out, claimed, claims, alleged,
    alleges, warned, warns, wrote, writes, tweeted, posted, admitted, admits, acknowledged, acknowledges,
    conceded, concedes, has said, have said, let know, made known, informed, affirmed, affirms,
    maintained, maintains, remarked, commented, replied, recalled, testified, believes, believed, feared,
    fear, put, puts, placed, reads, read, complained, conceded, specifies, specified, informs, evokes,
    went on to say, asserts, has revealed, found, finds, concluded, assesses, assessed, assess, shows,
    show, showed, showing, suggests, suggested, detailed, quoted, denied, further explained,
    further said, also said, argued, argues, mentioned, related, boasted, hailed, gave
  `),
  },
  { use: 'says', stance: 'estimated', phrases: ['estimates', 'estimated', 'estimate', 'estimating'] },
  {
    use: 'says',
    stance: 'documented',
    phrases: phrases(`
    documented, documents, verified, verifies, recorded, records, registered, counted, tallied, logged,
    identified, has documented, has recorded, has verified, have documented, has counted, monitored,
    corroborated, tracked, catalogued, collected, tallies, counts
  `),
  },
  {
    use: 'according',
    stance: null,
    phrases: phrases(`
    according to, as reported by, as stated by, quoting, quotes, in the words of, as per,
    as announced by, according with, said by, reported by, announced by, confirmed by, issued by,
    told by, provided by, released by, published by, compiled by, quoted by, a tally by, tally by,
    a count by, count by, figures from, data from, estimates by, estimates from, a report by, report by,
    report from, reports by, reports from, a statement by, statement by, statement from,
    investigation by, figures compiled by, the report by, a toll by, toll by, documented by, recorded by,
    verified by, estimated by, information from, a study by, survey by, believed by, attributed by,
    in a statement by, figures released by, figures given by, given by, a toll given by, put by, per
  `),
  },
  {
    use: 'cites',
    stance: null,
    phrases: ['citing', 'cited', 'cites', 'quoted', 'quoting', 'relayed', 'referring to', 'quoted as saying'],
  },
]

/** People who speak in the news without a name of their own. */
export const speakers: readonly string[] = phrases(`
    officials, official, spokesman, spokeswoman, spokesperson, spokesmen, witnesses, witness,
    eyewitnesses, eyewitness, residents, resident, villagers, activists, activist, medics, medic,
    doctors, doctor, police, authorities, sources, source, hospital officials, hospital sources,
    hospital source, medical sources, medical source, medical officials, security sources,
    security source, security officials, security official, military sources, military source,
    military officials, police sources, police source, local officials, local official, health officials,
    health workers, health worker, tribesman, herders, rescuer, nurses, surgeon, lawyer, lawyers,
    human rights workers, fishermen, union, monitor, civil society, health authorities,
    local authorities, rescue workers, rescuers, rescue officials, emergency services, emergency workers,
    civil defence, civil defense, relatives, survivors, survivor, analysts, observers, monitors,
    monitoring group, monitoring groups, rights groups, rights group, human rights groups, aid groups,
    aid agencies, aid workers, opposition activists, rebels, militants, insurgents, guerrillas,
    tribal elders, elders, tribesmen, locals, local residents, local media, state media,
    state television, state tv, state news agency, media reports, news agencies, newspaper,
    radio reports, press reports, diplomats, intelligence officials, intelligence sources, investigators,
    prosecutors, mayor, governor, minister, president, ambassador, commander, general, colonel, army,
    military, ministry, health ministry, interior ministry, defense ministry, defence ministry,
    government, opposition, red crescent, red cross, hospital, journalist, correspondent, priest, bishop,
    archbishop, families, staff, coroner, morgue officials, administration official,
    human rights organizations, organization, organisation, group, network, agency, observatory,
    coalition, alliance, human rights office, office, mission, commission, committee, council, institute,
    newspapers, paramedics, paramedic, volunteer, volunteers, lawmaker, district chief, village head,
    chief, village chief, director, chairman, secretary, leader, fire department, firefighters,
    fire department sources, hospital director, farmer, trader, teacher, mother, father, man, woman,
    fishermen
  `)

/** Things that speak for whoever issued them. */
export const speakingDocuments: readonly string[] = phrases(`
    statement, report, communique, press release, release, bulletin, document, investigation, study,
    survey, data, figures, tally, count, letter, website, analysis, findings, press statement,
    news release, update, assessment, text, records, account, database, post, message, note, briefing,
    reports, information, own information, estimates
  `)

/** Verbs of saying that can't stand before their subject. */
export const tells: readonly string[] = phrases(`
    told, tells, informed, informs, put, puts, placed, believes, believed, feared, fear, found, finds,
    gave, documented, recorded, verified, registered, counted, monitored
  `)
