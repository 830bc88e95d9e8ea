import { phrases } from '../phrases.ts'
import type { Means, Stance } from '@recount/claims'

const strikeWords = phrases(`
    strikes, strike, raids, raid, attacks, attack, bombardments, bombings, sorties, missions,
    bombing raids, bombing runs
  `)
const after = (first: string, words: readonly string[]): string[] => words.map((word) => `${first} ${word}`)

/** What is counted when strikes are: by air, by drone, by artillery or missile. Other attacks are not counted. */
export const strikeNouns: Readonly<Record<Means, readonly string[]>> = {
  'air-strike': [
    'airstrikes',
    'airstrike',
    'air-strikes',
    ...after('air', strikeWords),
    ...after('aerial', strikeWords),
    'strikes',
    'strike',
    'raids',
    'bombing raids',
    'bombing runs',
    'bombardments',
    'air bombardments',
    'aerial bombardments',
    'sorties',
    'combat sorties',
    'bombing sorties',
    'airraids',
    'bombing missions',
    'helicopter strikes',
    'helicopter attacks',
    'strike missions',
  ],
  'drone-strike': [
    ...after('drone', strikeWords),
    ...after('uav', strikeWords),
    'drone missile strikes',
    'predator strikes',
    'unmanned strikes',
    'uav sorties',
  ],
  artillery: [
    ...after('artillery', strikeWords),
    ...after('mortar', strikeWords),
    'artillery bombardments',
    'shelling incidents',
    'shellings',
    'barrages',
    'artillery barrages',
  ],
  missile: [...after('missile', strikeWords), ...after('cruise missile', strikeWords)],
  rocket: after('rocket', ['strikes', 'strike', 'barrages']),
  'ground-attack': [],
  shooting: [],
  'explosive-device': [],
  'suicide-attack': [],
  mine: [],
  chemical: [],
  other: [],
}

/** Words that tell what harm was done with. */
export const means: Readonly<Record<Means, readonly string[]>> = {
  'air-strike': phrases(`
    airstrike, airstrikes, air strike, air strikes, air raid, air raids, aerial raids,
    aerial bombardment, bombing, bombardment, air attack, air attacks, warplanes, warplane, fighter jets,
    barrel bomb, barrel bombs, raids, air bombardments, air bombardment, jets, bombed,
    helicopter gunship, air-strikes
  `),
  'drone-strike': phrases(`
    drone strike, drone strikes, drone, drones, drone attack, drone attacks, unmanned aircraft, uav,
    quadcopter, shahed drones
  `),
  artillery: phrases(`
    artillery, shelling, shells, shell, mortar, mortars, mortar shells, artillery strikes, shelled,
    howitzer, artillery fire, tank fire, tank shells, bombarded, mortar fire
  `),
  missile: [
    'missile',
    'missiles',
    'missile strike',
    'missile strikes',
    'cruise missiles',
    'ballistic missile',
    'ballistic missiles',
  ],
  rocket: ['rocket', 'rockets', 'rocket fire', 'rocket attack', 'rocket attacks', 'katyusha', 'grad'],
  'ground-attack': phrases(`
    clashes, clash, ambush, ambushed, raid, fighting, battle, stormed, combat, skirmish, assault,
    assaults, offensive, battles, operation, operations, campaign, invasion, raids, bombing campaign,
    military operations, attack, attacks, onslaught, incursion
  `),
  shooting: phrases(`
    shot, gunfire, shooting, opened fire, gunned, shots, sniper, snipers, machinegunned, small arms,
    gunshot
  `),
  'explosive-device': phrases(`
    car bomb, bomb, bombs, roadside bomb, ied, explosive device, improvised explosive device, explosion,
    blast, dynamite, truck bomb, explosions, blasts, grenade, explosives, bomb attack
  `),
  'suicide-attack': phrases(`
    suicide bomber, suicide bombers, suicide attack, suicide bombing, suicide blast, suicide car bomb,
    suicide bombings, suicide attacks, suicide vest
  `),
  mine: [
    'mine',
    'mines',
    'landmine',
    'landmines',
    'land mine',
    'land mines',
    'unexploded ordnance',
    'explosive remnants',
  ],
  chemical: [
    'chemical weapons',
    'chemical attack',
    'sarin',
    'chlorine',
    'gas attack',
    'nerve agent',
    'poison gas',
    'chemical weapon',
  ],
  other: [],
}

export const reportNouns: readonly string[] = phrases(`
    reports, report, allegations, allegation, claims, cases, case, incidents, complaints, assessments,
    assessment, possible cases, casualty reports, civilian casualty reports, investigations,
    casualty allegations, casualty incidents, civcas reports, ccirs
  `)

/** Words by which an assessor gives its verdict on a report. */
export const reportVerdicts: Readonly<Partial<Record<Stance, readonly string[]>>> = {
  'assessed-not-credible': phrases(`
    non-credible, noncredible, not credible, unreliable, not to be credible, unsubstantiated,
    not substantiated, lacked credibility, unfounded, to be non-credible, duplicates, duplicate,
    not reliable, dismissed, rejected, discounted, inconclusive, incredible
  `),
  'assessed-credible': [
    'credible',
    'substantiated',
    'deemed credible',
    'found credible',
    'confirmed',
    'to be credible',
  ],
  'under-assessment': phrases(`
    still assessing, still being assessed, under investigation, under assessment, being considered,
    being assessed, being investigated, still open, remain open, remained open, open, pending,
    under review, still under investigation, assessing, still considering, being reviewed, investigating,
    yet to be assessed, to be assessed, awaiting assessment, reviewing, ongoing, still being considered,
    are still being, carried over, carried over from, were carried over, under consideration,
    looking into, being examined, are open, is open, outstanding, opened, reopened, remaining open
  `),
}

/** Nouns that are counted near harm and count nobody hurt. */
export const things: readonly string[] = phrases(`
    bombs, bomb, rockets, rocket, shells, shell, missiles, missile, drones, drone, vehicles, vehicle,
    cars, car, trucks, truck, buses, bus, tanks, tank, houses, house, homes, home, buildings, building,
    schools, school, hospitals, hospital, mosques, churches, villages, village, towns, town, cities,
    city, districts, provinces, governorates, regions, neighborhoods, neighbourhoods, streets, camps,
    camp, bases, base, posts, checkpoints, checkpoint, stations, shops, markets, planes, plane, aircraft,
    helicopters, helicopter, jets, ships, ship, boats, boat, trains, bridges, explosions, explosion,
    blasts, blast, incidents, attacks, attack, clashes, battles, operations, operation, ambushes,
    offensives, battalions, brigades, units, unit, groups, group, organizations, parties, countries,
    country, nations, states, governments, percent, per, kg, kilograms, kilogram, pounds, tons, tonnes,
    km, kilometers, kilometres, kilometer, miles, mile, meters, metres, meter, feet, hectares, acres,
    square, dollars, dollar, pesos, colones, rifles, guns, weapons, weapon, grenades, mines, rounds,
    bullets, bullet, cartridges, ammunition, times, points, votes, seats, articles, books, floors,
    storeys, stories, rooms, apartments, flats, families, tribes, cattle, sheep, goats, cows, animals,
    camels, horses, languages, calls, phones, documents, statements, resolutions, companies, offices,
    banks, factories, farms, sites, targets, positions, hills, roads, fronts, stages, phases, sets, hits,
    flags, trips, flights, ambulances, ambulance, clinics, universities, beds, tents, shelters, graves,
    containers, depots, outposts, barracks, pylons, towers, sources, witnesses, spokesmen, reasons,
    questions, demands, conditions, sides, agreements, warrants, charges, sentences, centers, centres,
    facilities, areas, locations, places, thirds, quarters, halves, sections, bags, boxes, motorcycles,
    motorcycle, bicycles, pickups, convoys, convoy, warplanes, gunships, submarines, warships, launchers,
    mortars, sticks, properties, structures, stores, shot, shots, others countries, metric, liters,
    litres, gallons, barrels, bodyguards vehicle, investigations, allegations, bombings, coaches,
    churches, columns, patrols, patrol, squads, platoons, companies, fires, arrests, kidnappings,
    abductions, threats, violations, instances, events, massacres, massacre, ceasefires, truces, talks,
    meetings, flashpoints, fatwas, occasions, laws, courts, suitcases, devices, device, charges, oclock,
    am, pm, hours, hrs, gmt, edition, editions, comments, comment, shares, views, likes, subscribers,
    readers, source, network, station, toll, total, list, number, figure, estimate, series, campaign,
    wave, result, record, lot, string, range, way, time, place, part, church, mosque, market, statement,
    stone, wall, fire, gun, rifle, grenade, mine, knife, machine, pistol, row, clash, battle, ambush,
    raid, shootout, confrontation, massacre, coup, war, hotel, restaurant, cafe, highway, road, farm,
    ranch, ceremony, rally, funeral, wedding
  `)

export const times: readonly string[] = phrases(`
    years, year, months, month, weeks, week, days, day, hours, hour, minutes, minute, seconds, decades,
    decade, centuries, nights, night, weekends, mornings, evenings, year-old, years-old
  `)
