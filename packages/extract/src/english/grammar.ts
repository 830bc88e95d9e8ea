import { phrases } from '../pack/phrases.ts'
import type { Ending, WordRole } from '../pack/language-pack.ts'

/** The small words that hold a sentence together, and the verbs that end a group of people. */
export const roles: Readonly<Record<WordRole, readonly string[]>> = {
  be: phrases(`
    is, are, was, were, be, been, being, get, gets, got, getting, remain, remained, lay, lie, lies
  `),
  have: ['has', 'have', 'had', 'having'],
  modal: phrases(`
    will, would, could, may, might, can, shall, should, must, did, does, do
  `),
  not: ['not', 'no', 'never', 'none', 'without', 'neither', 'nor', 'nobody'],
  and: ['and', '&', 'plus', 'as well as', 'along with', 'together with', 'in addition to'],
  or: ['or'],
  by: ['by'],
  of: ['of'],
  including: phrases(`
    including, among them, amongst them, among whom, among which, including at least, inclusive of,
    included, includes, include, incl, comprising, of which, of them, among these, with among them,
    counting, of those, the dead include, the victims include, consisting of, among those, of whom,
    of these, out of which
  `),
  preposition: phrases(`
    in, on, at, to, from, with, for, near, into, against, under, over, through, during, within, inside,
    outside, across, between, since, until, till, around, about, toward, towards, along, behind, beside,
    beyond, via, per, upon, off, onto, amid, throughout, aboard, following, after, before, because of,
    due to, as a result of, in connection with, north of, south of, east of, west of, among, amongst,
    like, except, besides, despite, attributable to, according to, regarding, concerning, involving, down, up, out, as
  `),
  relative: ['who', 'whom', 'whose', 'which'],
  subordinate: phrases(`
    when, while, because, although, though, if, unless, where, whereas, as, so, but, yet, however, since,
    until, after, before, once
  `),
  determiner: phrases(`
    the, this, these, those, that, all, both, each, every, any, such, either, most, same
  `),
  possessive: ['his', 'her', 'their', 'its', 'our', 'my', 'your', "'s"],
  pronoun: phrases(`
    he, she, it, i, we, you, him, me, there, himself, herself, myself, ourselves, itself, themselves
  `),
  they: ['they', 'them', 'whom'],
  adverb: phrases(`
    also, already, reportedly, allegedly, seriously, critically, severely, badly, slightly, lightly,
    gravely, fatally, brutally, unintentionally, accidentally, deliberately, recently, now, only, just,
    so far, still, then, later, subsequently, immediately, instantly, today, yesterday, again,
    apparently, probably, possibly, likely, believed, feared, reported, thought, presumed, confirmed,
    known, estimated, officially, mistakenly, cowardly, directly, indirectly, unlawfully, summarily,
    tragically, violently, currently, previously, initially, eventually, together, either, to have,
    to be, first, clearly, sadly, jointly, ultimately, horribly, moderately, mortally, actually, even,
    tonight, to date, simultaneously, additionally, meanwhile, fully, extrajudicially, alone, really,
    approximately, mainly, mostly
  `),
  more: phrases(`
    more, other, others, additional, further, another, new, extra, different, remaining, fellow,
    possible, suspected, alleged, unidentified, innocent, such, total, confirmed, documented, verified,
    recorded, registered, reported, known, young, elderly, local, unarmed, foreign, separate,
    unintentional, armed, presumed, so-called, estimated, small, little, old, pregnant, female, male,
    senior, wanted, displaced, masked, uniformed, unnamed, civilian, military, identified, retired,
    disabled, handcuffed, disfigured, mutilated, charred, bound, unidentified, decomposed, blindfolded,
    unknown, adult, unverified, completed, open, closed
  `),
  verb: phrases(`
    put, puts, attacked, opened, said, says, told, reported, announced, added, stated, claimed,
    confirmed, denied, entered, stormed, fired, exploded, detonated, hit, struck, went, came, took,
    carried, began, started, continued, fled, escaped, arrived, left, made, gave, held, found, set, ran,
    burned, destroyed, arrested, detained, captured, kidnapped, abducted, rescued, evacuated, survived,
    fought, clashed, ambushed, raided, blew, drove, threw, launched, surrendered, freed, released, broke,
    marched, gathered, joined, planted, demanded, called, asked, believes, participated, occurred, fell,
    took part, forced, saw, threatened, seized, infiltrated, attack, storm, carry, met, want, live,
    lived, work, worked, need, serve, served
  `),
  that: ['that'],
  among: ['among', 'amongst'],
  indefinite: ['a', 'an', 'another'],
  anaphor: phrases(`
    this number, that number, the number, the figure, this figure, that figure, the total, the toll,
    this toll, these figures, the tally, the count, that total, this total, the total number,
    the figures, the numbers, those figures
  `),
}

/** Abbreviations whose full stop does not end a sentence (folded, without the stop). */
export const abbreviations: readonly string[] = phrases(`
    mr, mrs, ms, dr, gen, lt, col, capt, maj, sgt, cpl, pvt, brig, adm, cmdr, rev, fr, hon, prof, st, no,
    nos, jr, sr, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, approx, vs, inc, ltd, co,
    corp, gov, sen, rep, pres, dept, mt, ft, ave, etc, al, art, fig, vol, ed, pp, cf, eg, ie, km, sen,
    spc, pfc, supt, insp, asst, messrs, mssrs, dist
  `)

/** How English past tenses, gerunds and plurals end. */
export const endings: Readonly<Record<Ending, string>> = { past: 'ed', gerund: 'ing', plural: 's' }
