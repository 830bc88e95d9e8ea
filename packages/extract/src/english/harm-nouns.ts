import type { HarmNounSpec } from '../pack/language-pack.ts'
import { phrases } from '../pack/phrases.ts'

/** Nouns of harm and tolls. */
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
