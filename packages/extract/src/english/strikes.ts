import type { Means } from '@recount/claims'
import { phrases } from '../pack/phrases.ts'

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
    clashes, clash, ambush, ambushed, fighting, battle, stormed, combat, skirmish, assault, assaults,
    battles, invasion, onslaught, incursion, ground offensive, ground operation
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
  other: phrases(`
    raid, raids, offensive, operation, operations, campaign, bombing campaign, military operations,
    attack, attacks
  `),
}
