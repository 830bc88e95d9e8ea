import type { Learnt } from './learn-parameters.ts'

/**
 * What 362 statements of one belligerent taught of how statements and incidents agree: learnt as `learnModel` does, without knowing
 * which incident is whose, from a start where m is u. It is where others start, and all there is where statements are few. In the order of
 * the comparisons of `statementModel` and their levels; a level of missing values has 0.
 */
export const usualParameters: Learnt = {
  m: [
    // place-found
    [0, 0.357, 0.0988, 0.0778, 0.077, 0.0212, 0.0916, 0.105, 0.0571, 0.1, 0.0146],
    // place-none
    [0, 0.521, 0.0392, 0.107, 0.0195, 0.00344, 0.0878, 0.0307, 0.0247, 0.0445, 0.122],
    // days
    [0.907, 0.002, 0.0384, 0.00609, 0.0259, 0.00698, 0.0139],
    // conceded
    [0, 0.01, 0.197, 0.345, 0.0972, 0.00308, 0.0398, 0.0619, 0.194, 0.0527],
    // alleged
    [0, 0.00138, 0.0376, 0.424, 0.327, 0.211],
    // speaker
    [0, 0.877, 0.115, 0.00773],
    // origin
    [0.0263, 0.105, 0.0232, 0.846],
  ],
  u: [
    // place-found
    [0, 0.0419, 0.0265, 0.0227, 0.00145, 0.000613, 0.112, 0.0437, 0.0433, 0.098, 0.61],
    // place-none
    [0, 0.0465, 0.0262, 0.0207, 0.000215, 0.000343, 0.0497, 0.0471, 0.0192, 0.179, 0.611],
    // days
    [0.138, 0.0123, 0.00405, 0.000744, 0.282, 0.563, 1.13],
    // conceded
    [0, 0.029, 0.00383, 0.107, 0.0498, 0.0308, 0.11, 0.0776, 0.276, 0.316],
    // alleged
    [0, 0.0167, 0.0835, 0.386, 0.341, 0.173],
    // speaker
    [0, 0.467, 0.0432, 0.489],
    // origin
    [0.00243, 0.116, 0.0217, 0.86],
  ],
  none: 0.04,
}
