import { phrases } from '../pack/phrases.ts'

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

/** Lengths of time, which are counted and harm nobody. */
export const times: readonly string[] = phrases(`
    years, year, months, month, weeks, week, days, day, hours, hour, minutes, minute, seconds, decades,
    decade, centuries, nights, night, weekends, mornings, evenings, year-old, years-old
  `)
