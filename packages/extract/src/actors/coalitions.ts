import { phrases } from '../pack/phrases.ts'
import type { Actor } from '@recount/claims'

const member = (
  actor: string,
  from: string | null = null,
  to: string | null = null,
): Actor['members'][number] => ({ actor, from, to })

/** Alliances that act or speak as one. */
export const coalitions: readonly Actor[] = [
  {
    id: 'us-led-coalition',
    name: 'US-led coalition',
    kind: 'coalition',
    country: null,
    aliases: phrases(`
    US-led coalition, US-led international coalition, US-led military coalition, US-led global coalition,
    US coalition, American-led coalition, American coalition, US-led Coalition forces,
    United States-led coalition, Washington-led coalition,
    Combined Joint Task Force – Operation Inherent Resolve,
    Combined Joint Task Force Operation Inherent Resolve, CJTF-OIR, CJTFOIR, Operation Inherent Resolve,
    Global Coalition, Global Coalition against Daesh, anti-ISIS coalition, anti-ISIL coalition,
    US-led forces, coalition against Islamic State, coalition against ISIS,
    international coalition forces, US-led raids, US-led air strikes, US-led airstrikes, US-led strikes,
    international coalition, US-backed coalition, international coalition against Islamic State,
    Coalition airstrikes, التحالف الدولي, التحالف بقيادة الولايات المتحدة
  `),
    shortNames: phrases(`
    the coalition, coalition, coalition forces, the alliance, the military alliance,
    the international coalition, alliance, task force
  `),
    members: [
      member('state-us'),
      member('state-gb'),
      member('state-fr'),
      member('state-au'),
      member('state-nl', null, '2018-12'),
      member('state-be'),
      member('state-dk'),
      member('state-jo'),
      member('state-ca', null, '2016-02'),
    ],
  },
  {
    id: 'saudi-led-coalition',
    name: 'Saudi-led coalition',
    kind: 'coalition',
    country: null,
    aliases: phrases(`
    Saudi-led coalition, Saudi-led military coalition, Saudi-led Arab coalition, Saudi-UAE coalition,
    Saudi-Emirati-led coalition, Saudi-led alliance, Saudi coalition, Arab coalition, Saudi-led forces,
    Saudi and UAE-led coalition, Saudi-American aggression, US-Saudi aggression, Saudi aggression,
    التحالف العربي, التحالف بقيادة السعودية
  `),
    shortNames: ['the coalition', 'coalition', 'the alliance'],
    members: [member('state-sa', '2015-03'), member('state-ae', '2015-03')],
  },
  {
    id: 'nato',
    name: 'NATO',
    kind: 'coalition',
    country: null,
    aliases: phrases(`
    NATO, North Atlantic Treaty Organization, North Atlantic Treaty Organisation, ISAF,
    International Security Assistance Force, NATO-led International Security Assistance Force,
    NATO-led force, Resolute Support, KFOR, حلف الناتو
  `),
    shortNames: ['the alliance', 'alliance'],
    members: [],
  },
  {
    id: 'amisom',
    name: 'AMISOM',
    kind: 'coalition',
    country: null,
    aliases: [
      'AMISOM',
      'African Union Mission in Somalia',
      'ATMIS',
      'African Union forces',
      'African Union peacekeepers',
    ],
    shortNames: [],
    members: [],
  },
]
