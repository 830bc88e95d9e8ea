import { phrases } from '../pack/phrases.ts'

const woundKinds = phrases(`
    , minor, serious, severe, critical, bullet, gunshot, shrapnel, multiple, head, leg, various, light,
    slight, burn, grave, splinter, life-threatening, non-life-threatening, different, some, moderate,
    facial
  `)

/** Ways to say that somebody was hurt, and how ("suffered serious burns"). */
export const woundings = [
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
