import { phrases } from '../pack/phrases.ts'
import type { Actor } from '@recount/claims'

function group(
  id: string,
  name: string,
  aliases: readonly string[],
  shortNames: readonly string[] = [],
): Actor {
  return {
    id,
    name,
    kind: 'armed-group',
    country: null,
    aliases: [name, ...aliases],
    shortNames,
    members: [],
  }
}

/** Armed groups that are no state's forces. */
export const armedGroups: readonly Actor[] = [
  group(
    'isis',
    'Islamic State',
    phrases(`
    ISIS, ISIL, IS group, Daesh, Da'esh, Islamic State group, Islamic State of Iraq and the Levant,
    Islamic State of Iraq and Syria, Islamic State in Iraq and Syria, ISIS-K, ISIS-Khorasan,
    Islamic State Khorasan, ISKP, ISWAP, Islamic State West Africa Province, so-called Islamic State,
    Islamic State-Khorasan, تنظيم الدولة الإسلامية, داعش
  `),
  ),
  group(
    'al-qaeda',
    'al-Qaeda',
    phrases(`
    Al Qaeda, Al-Qaida, al-Qaida, AQAP, al-Qaeda in the Arabian Peninsula, AQIM,
    al-Qaeda in the Islamic Maghreb, al-Qaeda in Iraq, القاعدة
  `),
  ),
  group('hts', 'Hayat Tahrir al-Sham', [
    'HTS',
    'Jabhat al-Nusra',
    'al-Nusra Front',
    'Nusra Front',
    'Jabhat Fatah al-Sham',
    'هيئة تحرير الشام',
  ]),
  group('sdf', 'Syrian Democratic Forces', [
    'SDF',
    'YPG',
    "People's Protection Units",
    'US-backed Syrian Democratic Forces',
    'PYD',
    'قوات سوريا الديمقراطية',
  ]),
  group('hamas', 'Hamas', ['al-Qassam Brigades', 'Qassam Brigades', 'Hamas movement', 'حماس']),
  group('islamic-jihad', 'Palestinian Islamic Jihad', ['Islamic Jihad', 'PIJ', 'al-Quds Brigades']),
  group('hezbollah', 'Hezbollah', ['Hizbollah', 'Hizbullah', 'Hizballah', 'Hezbullah', 'حزب الله']),
  group(
    'houthis',
    'Houthis',
    phrases(`
    Houthi, Houthi rebels, Ansar Allah, Ansarullah, Ansarallah, Houthi movement, Houthi forces,
    Houthi militia, Al-Houthi, الحوثيون, أنصار الله
  `),
  ),
  group('taliban', 'Taliban', [
    'Taleban',
    'Afghan Taliban',
    'Islamic Emirate of Afghanistan',
    'Taliban fighters',
    'طالبان',
  ]),
  group('ttp', 'Pakistani Taliban', [
    'TTP',
    'Tehreek-e-Taliban',
    'Tehrik-i-Taliban Pakistan',
    'Tehreek-e-Taliban Pakistan',
    'Tehrik-e-Taliban Pakistan',
  ]),
  group('haqqani-network', 'Haqqani network', []),
  group('lashkar-e-jhangvi', 'Lashkar-e-Jhangvi', ['Lashkar-i-Jhangvi']),
  group('lashkar-e-taiba', 'Lashkar-e-Taiba', ['Lashkar-e-Toiba', 'LeT']),
  group('jaish-e-mohammad', 'Jaish-e-Mohammad', ['Jaish-e-Mohammed', 'JeM']),
  group('al-shabaab', 'al-Shabaab', [
    'Al Shabaab',
    'Al-Shabab',
    'Shabaab',
    'al-Shebab',
    'Shebab',
    'حركة الشباب',
  ]),
  group('boko-haram', 'Boko Haram', ['Boko Haram insurgents', 'JAS']),
  group('jnim', 'JNIM', [
    "Jama'at Nusrat al-Islam wal-Muslimin",
    'Support Group for Islam and Muslims',
    'Group for the Support of Islam and Muslims',
  ]),
  group('rsf', 'Rapid Support Forces', ['RSF', 'Janjaweed', 'قوات الدعم السريع']),
  group('splm', 'SPLA', [
    'Sudan People’s Liberation Army',
    "Sudan People's Liberation Army",
    'SPLM',
    'SPLM-N',
    'SPLM-IO',
  ]),
  group('m23', 'M23', ['March 23 Movement']),
  group('adf', 'Allied Democratic Forces', ['ADF']),
  group('codeco', 'CODECO', []),
  group('lra', "Lord's Resistance Army", ['LRA', 'Lord’s Resistance Army']),
  group('fdlr', 'FDLR', ['Interahamwe']),
  group('tplf', 'TPLF', [
    'Tigray People’s Liberation Front',
    "Tigray People's Liberation Front",
    'Tigray Defence Forces',
    'Tigrayan forces',
  ]),
  group('fano', 'Fano', []),
  group('ola', 'Oromo Liberation Army', ['OLA', 'Shene', 'OLF-Shene']),
  group('wagner', 'Wagner Group', ['Wagner', 'Wagner mercenaries', 'Africa Corps']),
  group('ltte', 'LTTE', ['Liberation Tigers of Tamil Eelam', 'Tamil Tigers', 'Tigers', 'Tamil Tiger rebels']),
  group('pkk', 'PKK', [
    "Kurdistan Workers' Party",
    'Kurdistan Workers’ Party',
    'HPG',
    'Kurdistan Workers Party',
  ]),
  group('naxalites', 'Maoists', [
    'Maoist rebels',
    'Naxals',
    'Naxalites',
    'CPI (Maoist)',
    'Communist Party of India (Maoist)',
    'Maoist insurgents',
  ]),
  group('npa', "New People's Army", ['New People’s Army', 'NPA', 'communist rebels']),
  group('abu-sayyaf', 'Abu Sayyaf', ['Abu Sayyaf Group', 'ASG']),
  group('milf', 'Moro Islamic Liberation Front', [
    'MILF',
    'BIFF',
    'Bangsamoro Islamic Freedom Fighters',
    'Maute group',
    'Maute',
  ]),
  group('pdf', "People's Defence Force", [
    'People’s Defence Force',
    'PDF',
    "People's Defense Force",
    'PDFs',
    "People's Defence Forces",
  ]),
  group('nug', 'National Unity Government', [
    'NUG',
    'parallel National Unity Government',
    'shadow National Unity Government',
  ]),
  group('arakan-army', 'Arakan Army', ['AA']),
  group('kia', 'Kachin Independence Army', []),
  group('knla', 'Karen National Liberation Army', ['KNLA', 'Karen National Union', 'KNU']),
  group('arsa', 'ARSA', ['Arakan Rohingya Salvation Army']),
  group(
    'fmln',
    'FMLN',
    phrases(`
    Farabundo Marti National Liberation Front, Farabundo Marti Front, FMLN guerrillas, FMLN rebels,
    FMLN units, FMLN General Command, Radio Venceremos, clandestine Radio Venceremos,
    Radio Farabundo Marti
  `),
  ),
  group('urng', 'URNG', [
    'Guatemalan National Revolutionary Unity',
    'Guatemalan National Revolutionary Union',
  ]),
  group('shining-path', 'Shining Path', [
    'Sendero Luminoso',
    'SL',
    'Senderistas',
    'Shining Path guerrillas',
    'Communist Party of Peru',
  ]),
  group('mrta', 'MRTA', ['Tupac Amaru Revolutionary Movement', 'Tupac Amaru']),
  group('farc', 'FARC', ['Revolutionary Armed Forces of Colombia', 'FARC rebels', 'FARC-EP']),
  group('eln', 'ELN', ['National Liberation Army', 'Army of National Liberation', 'ELN rebels']),
  group('epl', 'EPL', ["People's Liberation Army", 'Popular Liberation Army']),
  group('m-19', 'M-19', ['19 April Movement', '19th of April Movement', 'April 19 Movement']),
  group('auc', 'AUC', ['United Self-Defense Forces of Colombia', 'paramilitary AUC', 'AUC paramilitaries']),
  group(
    'extraditables',
    'the Extraditables',
    phrases(`
    Extraditables, Medellin Cartel, Medellin drug cartel, drug traffickers, drug mafia, drug cartel,
    drug cartels, narcotraffickers, drug trafficking gangs, Cali Cartel, drug lords, drug barons,
    cocaine traffickers, drug-trafficking mafias, drug trafficking mafia
  `),
  ),
  group('contras', 'Contras', ['Nicaraguan resistance', 'Contra rebels', 'Contra']),
  group('kla', 'Kosovo Liberation Army', ['KLA', 'UCK']),
  group('gia', 'Armed Islamic Group', ['GIA', 'GSPC', 'Salafist Group for Preaching and Combat']),
  group('unita', 'UNITA', []),
  group('ruf', 'Revolutionary United Front', ['RUF']),
  group(
    'lna',
    'Libyan National Army',
    phrases(`
    LNA, Libyan Arab Armed Forces, Haftar's forces, Haftar’s forces, Khalifa Haftar, Khalifa Hafter,
    Haftar's Libyan National Army
  `),
  ),
  group('gna', 'Government of National Accord', [
    'GNA',
    'GNA forces',
    'Tripoli-based government',
    'Volcano of Rage',
    'Government of National Unity',
  ]),
  group('chechen-rebels', 'Chechen rebels', ['Chechen separatists', 'Chechen fighters', 'Chechen militants']),
  group('anti-government-elements', 'Anti-Government Elements', ['AGEs']),
  group('pro-government-forces', 'Pro-Government Forces', ['Pro-Government Armed Groups']),
  group(
    'opposition-factions',
    'armed opposition',
    phrases(`
    armed opposition factions, opposition factions, Free Syrian Army, FSA, rebel factions, Syrian rebels,
    Syrian National Army, SNA, Turkish-backed factions, opposition fighters, armed opposition groups
  `),
  ),
  group('settlers', 'Israeli settlers', ['settler violence']),
  group('ulfa', 'ULFA', ['United Liberation Front of Asom']),
  group('bla', 'Baloch Liberation Army', ['BLA', 'Baloch separatists', 'Balochistan Liberation Army']),
  group('ira', 'IRA', ['Irish Republican Army', 'Provisional IRA']),
  group('eta', 'ETA', []),
  group('kata-ib-hezbollah', "Kata'ib Hezbollah", [
    'Kataib Hezbollah',
    'Popular Mobilization Forces',
    'PMF',
    'Hashd al-Shaabi',
  ]),
  group(
    'separatists',
    'Russian-backed separatists',
    phrases(`
    pro-Russian separatists, DPR, Donetsk People’s Republic, Donetsk People's Republic, LPR,
    Luhansk People’s Republic, Luhansk People's Republic, pro-Russian rebels
  `),
  ),
]
