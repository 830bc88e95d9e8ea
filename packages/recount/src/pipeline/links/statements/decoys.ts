/**
 * By how many days statements are moved to learn what agreement chance makes: far enough that no pair is of one event, near enough that
 * the fighting was where it was.
 */
export const decoyShifts: readonly number[] = [-14, -13, -12, -11, -10, -9, -8, 8, 9, 10, 11, 12, 13, 14]
