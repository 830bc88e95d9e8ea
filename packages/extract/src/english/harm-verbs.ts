import type { TriggerSpec } from '../pack/language-pack.ts'
import { phrases } from '../pack/phrases.ts'
import { woundings } from './wounds.ts'

/** "among the dead": says who some of the harmed were. */
const amongHarmed = (nouns: readonly string[]): string[] =>
  nouns.flatMap((noun) => [
    `among the ${noun}`,
    `among those ${noun}`,
    `amongst the ${noun}`,
    `among ${noun}`,
  ])

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

/** Words that say what became of people, by the harm and by where the people stand. */
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
