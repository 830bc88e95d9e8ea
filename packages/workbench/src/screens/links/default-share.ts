/** The probability from which pairs are taken in where the address gives none. */
export const defaultShare = 0.9
