import { phrases } from '../pack/phrases.ts'
import type { HarmNounSpec, TriggerSpec } from '../pack/language-pack.ts'

const killedParticiples = phrases(`
    killed, murdered, assassinated, massacred, slain, executed, slaughtered, shot dead, gunned down,
    beheaded, hanged, lynched, shot to death, stabbed to death, beaten to death, hacked to death,
    tortured to death, burned to death, burnt to death, burned alive, burnt alive, crushed to death,
    trampled to death, blown to pieces, martyred, liquidated, eliminated, neutralized, neutralised,
    decapitated, butchered, electrocuted, asphyxiated, shot and killed, blown up and killed,
    starved to death, put to death, bombed to death, strangled, torched to death, found dead,
    pronounced dead, declared dead, mowed down, wiped out, cut down, blown up
  `)
const injuredParticiples = phrases(`
    wounded, injured, hurt, maimed, hospitalized, hospitalised, mutilated, shot and wounded,
    shot and injured
  `)

/** "killed or wounded", "dead and injured": one count of both. */
const both = ['killed', 'dead', 'slain', 'martyred'].flatMap((killed) =>
  ['wounded', 'injured', 'hurt', 'maimed'].flatMap((injured) =>
    ['or', 'and', 'and / or', '/', 'and or'].flatMap((word) => [
      `${killed} ${word} ${injured}`,
      `${injured} ${word} ${killed}`,
      `either ${killed} ${word} ${injured}`,
    ]),
  ),
)
const activeBoth = [
  ['killing', 'wounding'],
  ['killing', 'injuring'],
  ['kill', 'wound'],
  ['kill', 'injure'],
  ['killing', 'maiming'],
  ['kill', 'maim'],
  ['kills', 'wounds'],
  ['kills', 'injures'],
].flatMap(([a, b]) => ['or', 'and'].flatMap((word) => [`${a} ${word} ${b}`, `${b} ${word} ${a}`]))

const woundKinds = phrases(`
    , minor, serious, severe, critical, bullet, gunshot, shrapnel, multiple, head, leg, various, light,
    slight, burn, grave, splinter, life-threatening, non-life-threatening, different, some, moderate,
    facial
  `)
const woundings = [
  'sustained',
  'suffered',
  'received',
  'suffering',
  'sustaining',
  'receiving',
  'with',
  'suffered from',
  'treated for',
  'had',
].flatMap((verb) =>
  woundKinds.flatMap((kind) =>
    ['injuries', 'wounds', 'burns', 'injury'].map((noun) => `${verb} ${kind} ${noun}`),
  ),
)

/** "among the dead": says who some of the harmed were. */
const amongHarmed = (nouns: readonly string[]): string[] =>
  nouns.flatMap((noun) => [
    `among the ${noun}`,
    `among those ${noun}`,
    `amongst the ${noun}`,
    `among ${noun}`,
  ])

export const triggers: readonly TriggerSpec[] = [
  { measure: 'injured', shape: 'state', phrases: woundings },
  {
    measure: 'killed',
    shape: 'predicate',
    phrases: amongHarmed(
      phrases(`
    dead, killed, victims, fatalities, slain, deceased, murdered, martyrs, who died, who were killed
  `),
    ),
  },
  { measure: 'injured', shape: 'predicate', phrases: amongHarmed(['wounded', 'injured', 'hurt']) },
  { measure: 'killed-or-injured', shape: 'predicate', phrases: amongHarmed(['casualties']) },
  { measure: 'killed', shape: 'active', phrases: ['buried', 'burying'] },
  { measure: 'killed', shape: 'participle', phrases: killedParticiples },
  { measure: 'injured', shape: 'participle', phrases: injuredParticiples },
  { measure: 'missing', shape: 'participle', phrases: ['disappeared', 'forcibly disappeared'] },
  { measure: 'killed-or-injured', shape: 'participle', phrases: both },
  {
    measure: 'killed',
    shape: 'active',
    phrases: phrases(`
    kill, kills, killing, murdering, murder, murders, assassinate, assassinating, massacring, massacre,
    slaying, slay, slew, executing, execute, slaughtering, slaughter, beheading, gunning down,
    shooting dead, hacking to death, claiming the lives of, claimed the lives of, claims the lives of,
    took the lives of, taking the lives of, cost the lives of, costing the lives of,
    has claimed the lives of, eliminating, eliminate, liquidating, neutralizing, neutralising,
    burning to death, hanging, lynching, snuffed out the lives of, killed off, martyring,
    stabbing to death, caused the death of, caused the deaths of, causing the death of,
    causing the deaths of, led to the death of, led to the deaths of, leading to the death of,
    leading to the deaths of, ended the lives of, killing dead, put an end to the lives of,
    was responsible for the deaths of
  `),
  },
  {
    measure: 'injured',
    shape: 'active',
    phrases: phrases(`
    wound, wounding, injure, injures, injuring, hurting, maiming, hospitalizing, hospitalising,
    mutilating
  `),
  },
  { measure: 'killed-or-injured', shape: 'active', phrases: activeBoth },
  {
    measure: 'killed',
    shape: 'state',
    phrases: phrases(`
    died, die, dies, dying, perished, perish, lost their lives, lost their life, lost his life,
    lost her life, losing their lives, lose their lives, lost lives, succumbed to their injuries,
    succumbed to his injuries, succumbed to her injuries, succumbed to injuries,
    succumbed to their wounds, succumbed to his wounds, succumbed, drowned, bled to death, suffocated,
    starved, froze to death, met their deaths, met their death, fell martyrs, fell martyr, fell dead,
    fell, fell as martyrs, were martyred, gave up the ghost, passed away, fell in combat, was dead,
    were dead, fallen, ascended as martyrs, rose as martyrs, attained martyrdom, embraced martyrdom,
    embraced shahadat, laid down his life, laid down her life, laid down their lives,
    breathed their last, died of wounds
  `),
  },
  {
    measure: 'injured',
    shape: 'state',
    phrases: phrases(`
    sustained injuries, sustained wounds, suffered injuries, suffered wounds, suffered burns,
    sustained burns, treated for injuries, treated for wounds, treated for their injuries, were treated,
    received injuries, received wounds, suffered shrapnel wounds, sustained shrapnel wounds,
    suffered serious injuries, suffered minor injuries, sustained minor injuries,
    sustained serious injuries, sustained critical injuries, received minor injuries, lost limbs,
    lost a leg, lost his leg, lost her leg, brought in with burns, brought in with wounds,
    taken to hospital, rushed to hospital, admitted to hospital, taken to the hospital,
    rushed to hospitals, taken to hospitals, were hospitalized, were hospitalised,
    sustained varying degrees of injuries, sustained varying degree of injuries,
    sustained various injuries, sustained various degrees of injuries, sustained gunshot wounds,
    suffered gunshot wounds, with injuries, with wounds, with gunshot wounds, with shrapnel wounds,
    with burns, treated for shrapnel wounds, treated for gunshot wounds, treated for burns,
    being treated, undergoing treatment, received treatment, receiving treatment,
    treated for smoke inhalation, suffered from shock
  `),
  },
  {
    measure: 'killed',
    shape: 'predicate',
    phrases: phrases(`
    dead, deceased, lifeless, feared dead, presumed dead, believed dead, confirmed dead, reported dead,
    feared killed, reported killed, confirmed killed, believed killed, dead on arrival,
    dead at the scene, dead so far, as kia, kia
  `),
  },
  {
    measure: 'injured',
    shape: 'predicate',
    phrases: phrases(`
    in critical condition, in serious condition, in grave condition, critically ill, in intensive care,
    in a critical condition, in a serious condition, critical, critically, seriously, gravely, severely,
    in stable condition, as wia, wia, in a very serious condition, in hospital, in hospitals,
    on ventilators
  `),
  },
  {
    measure: 'missing',
    shape: 'predicate',
    phrases: phrases(`
    missing, unaccounted for, untraced, still missing, reported missing, remain missing,
    remained missing, feared trapped, buried under the rubble, trapped under the rubble,
    trapped beneath the rubble, under the rubble, beneath the rubble, still buried, forcibly disappeared,
    not been seen since, not been seen till now, not been found, not yet been found, not been traced,
    could not be traced, have not been located, had not been found, not been seen
  `),
  },
  { measure: 'killed', shape: 'loss', phrases: ['lost', 'loses', 'losing', 'lose'] },
]

export const harmNouns: readonly HarmNounSpec[] = [
  {
    measure: 'killed',
    role: 'unit',
    phrases: phrases(`
    deaths, fatalities, fatality, death, killings, murders, assassinations, executions, martyrs, dead,
    lives lost, life, fatal casualties, lives, dead bodies, deceased, martyr, fatal victims,
    fatally injured, murder victims, fallen, summary executions, extrajudicial killings,
    extrajudicial executions, extra-judicial killings, homicides, combat deaths, shaheed, slayings,
    beheadings, kills
  `),
  },
  {
    measure: 'injured',
    role: 'unit',
    phrases: phrases(`
    injuries, wounded, injured, injury, amputations, amputees, maimings, woundings, hurt
  `),
  },
  {
    measure: 'missing',
    role: 'unit',
    phrases: ['disappearances', 'missing persons', 'missing people', 'enforced disappearances'],
  },
  {
    measure: 'killed-or-injured',
    role: 'unit',
    phrases: phrases(`
    casualties, casualty, killed and wounded, dead and wounded, dead and injured, killed and injured,
    killed or wounded, killed or injured, deaths and injuries, dead or wounded
  `),
  },
  {
    measure: 'killed',
    role: 'event',
    phrases: phrases(`
    death, deaths, killing, killings, murder, murders, massacre, assassination, assassinations,
    execution, executions, slaughter, slaying, slayings, loss, martyrdom, lives, beheading,
    shooting death, shooting deaths, deadly shooting, lynching, extermination, elimination,
    fatal shooting, unlawful killing, extrajudicial killing, bodies, corpses, remains, mass killing,
    mass killings, drowning, passing, life
  `),
  },
  {
    measure: 'injured',
    role: 'event',
    phrases: ['wounding', 'injuring', 'injury', 'injuries', 'maiming', 'injury to', 'wounds'],
  },
  {
    measure: 'missing',
    role: 'event',
    phrases: ['disappearance', 'disappearances', 'enforced disappearance', 'fate'],
  },
  {
    measure: 'killed-or-injured',
    role: 'event',
    phrases: [
      'casualties',
      'killing and wounding',
      'killing or wounding',
      'killing and injuring',
      'death or injury',
      'death and injury',
      'deaths and injuries',
      'killing and maiming',
    ],
  },
  {
    measure: 'killed',
    role: 'remains',
    phrases: phrases(`
    bodies, corpses, body, corpse, remains, coffins, dead bodies, sets of remains, skeletons, cadavers
  `),
  },
  {
    measure: 'killed',
    role: 'toll',
    phrases: phrases(`
    death toll, toll, death count, body count, number of dead, number of deaths, number of fatalities,
    number of people killed, number of civilians killed, number of those killed, number of killed,
    number of the dead, number of victims, number of persons killed, number of civilian deaths,
    number of civilian fatalities, number of soldiers killed, number of children killed,
    number of women killed, number of martyrs, death tolls, killed, dead, fatalities, deaths,
    total of deaths, those killed, total killed, total dead, toll of dead, losses, combat losses,
    military dead, own loss, own losses, military losses, personnel losses, number killed,
    number of confirmed deaths, number of confirmed dead, number of bodies, number of journalists killed,
    number of troops killed, number of unintentional civilian deaths, tally of dead,
    number of lives lost, tally, number of civilian casualties, number of militants killed,
    number of palestinians killed, number of civilians who have been killed,
    number of people who have been killed
  `),
  },
  {
    measure: 'injured',
    role: 'toll',
    phrases: phrases(`
    number of injured, number of wounded, number of the injured, number of the wounded,
    number of injuries, number of people injured, number of people wounded, number of those injured,
    number of those wounded, wounded, injured, injuries, the wounded, the injured, number injured,
    number wounded, injury toll, number of persons wounded, number of persons injured,
    number of civilians wounded, number of civilians injured
  `),
  },
  {
    measure: 'missing',
    role: 'toll',
    phrases: [
      'number of missing',
      'number of the missing',
      'number of people missing',
      'number of disappeared',
      'missing',
      'list of missing',
    ],
  },
  {
    measure: 'killed-or-injured',
    role: 'toll',
    phrases: phrases(`
    casualty toll, number of casualties, casualty figure, casualties, casualty count, total casualties,
    casualty figures, number of killed and wounded, number of dead and wounded, toll of casualties,
    number of people killed or injured, number of people killed and injured
  `),
  },
]

/** Verbs that lead from a toll to its number. */
export const risings: readonly string[] = phrases(`
    rose, rises, risen, rising, climbed, climbs, climbing, jumped, stood, stands, standing, reached,
    reaches, reaching, hit, hits, increased, grew, grown, mounted, passed, exceeded, exceeds, exceed,
    topped, surpassed, put, puts, was, is, are, were, be, been, at, to, of, now, revised, fell, dropped,
    lowered, raised, bringing, brings, brought, taking, totaled, totalled, totals, numbered, from,
    soared, crossed, updated, swelled, remains, remained, amounted, amounts, by, up, down, would, could,
    may, has, have, had, past, above, estimated, that, as, with, include, includes, included, raising,
    pushing, pushed, given, places, placed, set, started, settled, listed, counted, jumps, standed,
    doubled, tripled
  `)
