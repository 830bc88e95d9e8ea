/**
 * Where the gates close. None is tuned to a table: each follows from the literature named here or from what the sentence says.
 *
 * Lists: three are the least whose independence can be doubted with the data at hand (Bishop, Fienberg & Holland 1975, ch. 6;
 * International Working Group for Disease Monitoring and Forecasting 1995, Am. J. Epidemiol. 142:1047).
 */
export const thresholds = {
  /** Fewer lists that hold somebody, copies of one another counted once: refused by every method that models lists. */
  lists: 3,
  /** Fewer individuals on two lists or more: warned. Below seven recaptures the two-list estimate is biased (Robson & Regier 1964, Trans. Am. Fish. Soc. 93:215). */
  overlapping: 7,
  /** Fewer individuals on two lists or more: refused; below three, one more or less moves the estimate by half or more. */
  leastOverlapping: 3,
  /** Fewer individuals: warned; the intervals of every method here rest on counts that are not tiny. */
  documented: 30,
  /** Fewer individuals: refused; each is more than a tenth of all that is known. */
  leastDocumented: 10,
  /** From so many on, a list wholly inside another is no accident: with half of everybody on the other, .5⁵ < 5 %. */
  nested: 5,
  /** A list inside another with less than this probability, were they independent: no chance. */
  chance: 0.05,
  /** One individual that moves the undocumented by this factor: warned. The factor at which methods are said to disagree. */
  carried: 1.5,
  /** … by this factor, the total by more than `carried`: refused. */
  carriedFar: 3,
  /** … but only where the total moves by this share too: half of two undocumented is nothing to warn of. */
  carriedShare: 0.1,
  /** Totals of two models or methods that differ by this factor: said to disagree. */
  disagree: 1.5,
  /** Undocumented from low to high by this factor, an order of magnitude, the total by more than `wideTotal`: warned. */
  wide: 10,
  wideTotal: 2,
} as const
