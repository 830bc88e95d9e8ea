import { phrases } from '../pack/phrases.ts'
import type { VictimSpec } from '../pack/language-pack.ts'

/** Nouns for people, by class. `many` are plurals (and nouns used as such), `one` singulars, `modifiers` stand before a general noun. */
export const victims: readonly VictimSpec[] = [
  {
    victims: 'civilians',
    many: phrases(`
    civilians, non-combatants, noncombatants, residents, villagers, inhabitants, townspeople, farmers,
    peasants, bystanders, passersby, passers-by, pedestrians, shoppers, worshippers, worshipers,
    pilgrims, commuters, campesinos, herders, fishermen, refugees, displaced people, displaced persons,
    idps, tourists, civilian people, innocents, innocent people, innocent civilians, innocent persons,
    citizens, townsfolk, tribesmen, settlers, mourners, churchgoers, wedding guests, guests, households,
    non combatants, locals, local people, protesters, protestors, demonstrators, labourers, laborers,
    traders, shopkeepers, vendors, motorists, taxi drivers, bus passengers, miners, migrants,
    migrant workers, asylum seekers, noncombatant civilians
  `),
    one: phrases(`
    civilian, non-combatant, noncombatant, resident, villager, farmer, peasant, bystander, passerby,
    passer-by, pedestrian, campesino, herder, shepherd, fisherman, refugee, tourist, housewife,
    shopkeeper, taxi driver, citizen, worshipper, pilgrim, vendor, labourer, laborer, protester,
    protestor, demonstrator, settler, trader, motorist, migrant
  `),
    modifiers: ['civilian', 'noncombatant', 'non-combatant', 'unarmed', 'civil', "residents'", "civilians'"],
  },
  {
    victims: 'children',
    many: phrases(`
    children, kids, girls, boys, infants, babies, minors, toddlers, newborns, schoolchildren,
    schoolgirls, schoolboys, teenagers, teens, adolescents, youngsters, juveniles, school children,
    school girls, school boys, pupils, premature babies, underage girls, orphans, child victims
  `),
    one: phrases(`
    child, kid, girl, boy, infant, baby, minor, toddler, newborn, schoolgirl, schoolboy, teenager, teen,
    adolescent, youngster, schoolchild, juvenile, baby girl, baby boy, pupil, teenage girl, teenage boy
  `),
    modifiers: ['child', 'children'],
  },
  {
    victims: 'women',
    many: phrases(`
    women, mothers, wives, daughters, females, sisters, grandmothers, pregnant women, housewives,
    elderly women, nuns, widows, ladies, women and girls
  `),
    one: phrases(`
    woman, mother, wife, daughter, female, sister, grandmother, pregnant woman, elderly woman, nun,
    widow, lady, maid, schoolmistress
  `),
    modifiers: ['female', 'women'],
  },
  {
    victims: 'men',
    many: phrases(`
    men, males, fathers, sons, brothers, husbands, grandfathers, elderly men, men and boys
  `),
    one: ['man', 'male', 'father', 'son', 'brother', 'husband', 'grandfather', 'elderly man'],
    modifiers: ['male'],
  },
  {
    victims: 'elderly',
    many: ['elderly', 'elderly people', 'older people', 'old people', 'pensioners'],
    one: ['pensioner', 'elderly person'],
    modifiers: [],
  },
  {
    victims: 'combatants',
    many: phrases(`
    soldiers, fighters, militants, combatants, troops, policemen, police, insurgents, rebels, guerrillas,
    terrorists, gunmen, militiamen, extremists, jihadists, paramilitaries, servicemen, service members,
    servicemembers, guards, guardsmen, officers, commandos, marines, police officers, policewomen,
    security personnel, security forces, army officers, army troops, peacekeepers, bombers,
    suicide bombers, attackers, assailants, airmen, sailors, conscripts, recruits, warriors, cadres,
    commanders, generals, colonels, lieutenants, sergeants, captains, corporals, paratroopers,
    reservists, border guards, security guards, legionnaires, security officers, security agents,
    troopers, bodyguards, security men, cadets, mercenaries, pilots, gendarmes, constables,
    crpf personnel, jawans, detectives, agents, operatives, special forces, noncommissioned officers,
    non-commissioned officers, army personnel, military personnel, rangers, infantrymen, enemy troops,
    mujahideen, mujahedeen, hostiles, subversives, criminal terrorists, government troops, contras,
    national guardsmen, patrolmen, crewmen, bandits, tank crewmen, insurgent fighters, militia members,
    levies, askaris, vigilantes, hijackers, police personnel, paramilitary personnel, combat casualties
  `),
    one: phrases(`
    soldier, fighter, militant, combatant, policeman, police officer, insurgent, rebel, guerrilla,
    terrorist, gunman, militiaman, extremist, jihadist, paramilitary, serviceman, service member, guard,
    officer, commando, marine, security guard, bomber, suicide bomber, attacker, assailant, airman,
    sailor, conscript, recruit, commander, general, colonel, lieutenant, sergeant, captain, corporal,
    major, paratrooper, reservist, border guard, bodyguard, pilot, policewoman, constable,
    noncommissioned officer, non-commissioned officer, peacekeeper, trooper, agent, operative, cadet,
    ranger, jawan, subversive, army officer, senior commander, warrant officer, chief of section,
    squad leader, head constable, mercenary, bandit, vigilante, hijacker, detective
  `),
    modifiers: phrases(`
    army, military, police, security, guerrilla, rebel, insurgent, combatant, militant, militia, armed,
    paramilitary, navy, guard, battalion, brigade, taliban, hezbollah, hamas, enemy, isis, isil, daesh,
    troop, soldier, terrorist, service, marine, regime, force, forces, patrol, infantry, al-qaeda,
    al-shabaab, shabaab, pkk, rsf, ltte
  `),
  },
  {
    victims: 'medical',
    many: phrases(`
    medics, doctors, nurses, paramedics, health workers, healthcare workers, medical workers,
    medical staff, medical personnel, health personnel, health staff, ambulance workers, ambulance crew,
    surgeons, physicians, midwives, first responders, rescuers, rescue workers, civil defence workers,
    civil defense workers, hospital staff, health care workers, ambulance drivers, firefighters
  `),
    one: phrases(`
    medic, doctor, nurse, paramedic, health worker, healthcare worker, surgeon, physician, midwife,
    medical worker, ambulance driver, rescue worker, firefighter
  `),
    modifiers: ['medical', 'health'],
  },
  {
    victims: 'journalists',
    many: phrases(`
    journalists, reporters, media workers, cameramen, photographers, correspondents, photojournalists,
    newsmen, media personnel, press workers, broadcasters, media professionals
  `),
    one: phrases(`
    journalist, reporter, media worker, cameraman, photographer, correspondent, photojournalist, newsman,
    broadcaster
  `),
    modifiers: ['press', 'media'],
  },
  {
    victims: 'aid-workers',
    many: phrases(`
    aid workers, humanitarian workers, humanitarians, relief workers, un staff, un workers, ngo workers,
    unrwa staff, staff members, humanitarian personnel, aid staff, red cross workers
  `),
    one: ['aid worker', 'humanitarian worker', 'relief worker', 'un worker'],
    modifiers: ['humanitarian', 'aid'],
  },
]

/** Nouns for people that leave the class open. A modifier or an "of" complement may decide it ("army members", "members of the police"). */
export const generalNouns: readonly string[] = phrases(`
    volunteer, volunteers, people, persons, person, victims, victim, individuals, individual, members,
    member, others, other, lives, souls, passengers, passenger, workers, worker, employees, employee,
    personnel, staff, bodies, body, corpses, corpse, students, student, teachers, teacher, relatives,
    relative, prisoners, prisoner, inmates, inmate, detainees, detainee, hostages, hostage, patients,
    patient, activists, activist, officials, official, leaders, leader, priests, priest, jesuits, jesuit,
    clergymen, clergyman, nationals, national, drivers, driver, crew, crew members, survivors, adults,
    adult, youths, youth, palestinians, palestinian, israelis, israeli, syrians, iraqis, iraqi, afghans,
    afghan, americans, american, ukrainians, russians, yemenis, lebanese, sudanese, somalis, muslims,
    christians, hindus, kurds, shiites, shias, sunnis, rohingya, yazidis, tutsis, hutus, serbs,
    albanians, croats, bosniaks, colombians, salvadorans, peruvians, guatemalans, hondurans, nicaraguans,
    chileans, foreigners, foreigner, engineers, engineer, technicians, lawyers, lawyer, judges, judge,
    politicians, politician, mayors, mayor, councilors, councillors, deputies, candidates, unionists,
    union leaders, trade unionists, contractors, contractor, advisers, advisors, diplomats, diplomat,
    missionaries, missionary, bishops, bishop, monks, monk, imams, imam, clerics, cleric, elders, elder,
    supporters, followers, suspects, suspect, criminals, traffickers, kidnappers, abductees, dead,
    wounded, casualties, siblings, grandchildren, cousins, twins, parents, couple, family members,
    family, occupants, occupant, customers, spectators, participants, professors, professor, academics,
    scientists, human rights defenders, rights activists, tribal elders, elder, indians, indian, natives,
    blacks, whites, attendees, internees, captives, deserters, collaborators, informers, informants,
    candidate, deputy, governor, minister, president, ambassador, consul, secretary, netherlander,
    spaniard, frenchman, briton, britons, german, germans, spaniards, italians, italian, turks, iranians,
    pakistanis, egyptians, ethiopians, eritreans, nigerians, malians, congolese, kenyans, ugandans,
    burundians, rwandans, burmese, filipinos, timorese, sri lankans, tamils, sinhalese, kashmiris,
    chechens, armenians, azeris, azerbaijanis, georgians, abkhaz, loved ones, fatal victims,
    local leader, social leaders, businessman, businessmen, merchant, merchants, mp, mps, lawmaker,
    lawmakers, staffers, staffer, interpreter, interpreters, translator, gang members, player, players,
    cook, cooks, fan, musician, musicians, singer, artist, chief, sheikh, headman, village head, aide,
    aides, breadwinner, nephew, nephews, niece, nieces, uncle, aunt, cousin, colleague, colleagues,
    neighbour, neighbor, neighbours, neighbors, friend, friends, pharmacist, pharmacists, guys, comrades,
    comrade, mechanic, carpenter, baker, barber, lecturer, electrician, butcher, accountant, clerk,
    waiter, guest, novice, escort, escorts, chauffeur, sibling, seminarians, catechist, catechists
  `)

/** Words that say no more than that somebody was harmed. */
export const victimWords: readonly string[] = ['victims', 'victim']
