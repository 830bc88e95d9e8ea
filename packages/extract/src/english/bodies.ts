import { phrases } from '../pack/phrases.ts'

/** Organs through which a state acts or speaks; after an adjective of nationality, or alone for the country the text is about. */
export const organs: readonly string[] = phrases(`
    army, military, armed forces, forces, force, troops, soldiers, government, government forces,
    government troops, regime, regime forces, police, policemen, security forces, security services,
    air force, air forces, navy, marines, warplanes, warplane, jets, fighter jets, aircraft, planes,
    helicopters, helicopter, artillery, drone, drones, tanks, tank, ministry, defence ministry,
    defense ministry, interior ministry, foreign ministry, ministry of defence, ministry of defense,
    ministry of interior, ministry of health, health ministry, minister, defence minister,
    defense minister, interior minister, president, presidency, prime minister, parliament,
    general staff, high command, joint chiefs of staff, command, authorities, officials, official,
    spokesman, spokeswoman, spokesperson, intelligence, governor, mayor, national guard, guard,
    national police, treasury police, coast guard, paramilitary police, commandos, special forces, junta,
    military junta, militia, gendarmerie, embassy, state, administration, authority, embassy, snipers,
    sniper, infantry brigade, brigade, battalion, infantry, rangers, peacekeepers, investigators,
    prosecutors, prosecutor, attorney general, cabinet, state media, officers, army troops, army patrol,
    patrol, military officials, security officials, intelligence officials, police officials,
    health officials, medical officials, local officials, army officials, military sources,
    security sources, police sources, police chief, commanders, commander, generals, general, coalition,
    offensive, bombardment, shelling, bombing, air strikes, airstrikes, strikes, raids, air raids,
    attack, attacks, strike, airstrike, air strike, raid, fire, missile, missiles, rockets, rocket,
    shells, bombs, drone strikes, drone strike, invasion, operation, operations, aggression, assault,
    ground offensive, campaign, military campaign, military operation, military operations, bombardments,
    artillery fire, snipers, gunship, gunships, mercenaries, occupation, occupation forces, settlers
  `)

/** Organs that, without a nationality, belong to the state the text is about. */
export const homeOrgans: readonly string[] = phrases(`
    army, armed forces, government forces, government troops, government, police, policemen,
    national police, treasury police, national guard, security forces, army troops, army soldiers,
    the military, military, soldiers, troops, defense ministry, defence ministry, interior ministry,
    ministry of defence, ministry of defense, ministry of interior, health ministry, ministry of health,
    ministry, minister, defense minister, defence minister, interior minister, president, prime minister,
    governor, mayor, authorities, military officials, police officials, joint chiefs of staff,
    high command, general staff, junta, military junta, air force, navy, regime forces, regime,
    army officer, army officers, police chief, police officer, police officers, security officers,
    intelligence officers, police spokesman, army spokesman, military spokesman,
    government spokesman, brigade, infantry brigade, battalion, district commissioner, prosecutor,
    attorney general, local authorities, military sources, police sources, army sources,
    military authorities, armed forces press committee, security sources, law enforcement,
    law enforcement forces, state forces, official sources, state minister, home minister,
    inspector general, police commissioner, commissioner, local government, regional governor,
    provincial governor, provincial government, defence department, defense department,
    administrative department of security, health authorities, national emergency management agency,
    civil defense, army patrol, military patrol, state police, high command
  `)

/** Armed people without a name; they stand for the armed group named before them. */
export const armedPeople: readonly string[] = phrases(`
    guerrillas, guerrilla, rebels, rebel, rebel forces, insurgents, militants, gunmen, terrorists,
    extremists, jihadists, armed men, armed individuals, attackers, assailants, unidentified gunmen,
    unknown gunmen, masked gunmen, suicide bomber, suicide bombers, bandits, guerrilla forces,
    guerrilla column, urban guerrillas, separatists, hired assassins, death squads, death squad,
    paramilitaries, paramilitary groups, urban commandos, criminal terrorists, subversives, terrorist,
    gunman, insurgent, militant, armed group, armed groups, islamist militants, militiamen, kidnappers,
    uniformed men, men wearing military uniforms, armed assailants, unidentified armed men, herdsmen,
    raiders, cattle raiders
  `)

/** Ways to name the office of a speaker whose body is named beside it. */
export const spokespeople: readonly string[] = phrases(`
    spokesman, spokeswoman, spokesperson, spokesmen, representative, official, officials, source,
    sources, member, members, head, director, chief, commander, leader, statement, report, communique
  `)

/** Words that target an actor rather than name the doer. */
export const targeting: readonly string[] = phrases(`
    against, targeting, on, fighting, battling, targeted, versus, attacked, than, hitting, purge, defeat,
    defeating, get, rid, combating
  `)

/** Verbs of attacking, whose subject did whatever harm the sentence tells. */
export const attackVerbs: readonly string[] = phrases(`
    attacked, ambushed, bombed, shelled, raided, stormed, opened fire, fired, detonated, launched,
    carried out, struck, hit, targeted, blew up, planted, set off, attack, invaded, slaughtered,
    massacred, stabbed, shot, assaulted, machinegunned, strafed, bombarded, pounded, overran, burst into,
    hurled, threw, dynamited, conducted, executed, murdered, killed, gunned down, attacking, bombing,
    clashed with
  `)

/** Words for fighting between two sides. */
export const clashes: readonly string[] = phrases(`
    clash, clashes, clashed, fighting, battle, battles, gunbattle, gun battle, combat, ambush, ambushed,
    skirmish, skirmishes, confrontation, confrontations, shootout, shoot-out, firefight, encounter,
    exchange of fire, attack, attacked, attacks, operation, raid, assault, offensive, fought, harassment
  `)
