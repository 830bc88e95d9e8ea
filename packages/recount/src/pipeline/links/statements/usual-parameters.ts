import type { Learnt } from './learn-parameters.ts'

/**
 * What 362 statements of one belligerent taught of how statements and incidents agree: learnt as `learnModel` does, without knowing
 * which incident is whose, from a start where m is u. It is where others start, and all there is where statements are few. In the order of
 * the comparisons of `statementModel` and their levels; a level of missing values has 0.
 */
export const usualParameters: Learnt = {
  m: [
    // place-found
    [0, 0.354, 0.0993, 0.0903, 0.0774, 0.0213, 0.0835, 0.112, 0.0574, 0.0902, 0.0151],
    // place-none
    [0, 0.518, 0.0392, 0.134, 0.0235, 0.00717, 0.0737, 0.0358, 0.0207, 0.0309, 0.117],
    // days
    [0.92, 0.002, 0.027, 0.00459, 0.0254, 0.00702, 0.0139],
    // conceded
    [0, 0.01, 0.197, 0.345, 0.0968, 0.00306, 0.0399, 0.0631, 0.192, 0.0533],
    // alleged
    [0, 0.00145, 0.0371, 0.42, 0.329, 0.213],
    // speaker
    [0, 0.908, 0.084, 0.00766],
    // origin
    [0.0264, 0.105, 0.0218, 0.847],
  ],
  u: [
    // place-found
    [0, 0.0419, 0.0265, 0.0245, 0.00141, 0.000613, 0.112, 0.0441, 0.0432, 0.0783, 0.627],
    // place-none
    [0, 0.0465, 0.0262, 0.0223, 0.000186, 0.000415, 0.0489, 0.0595, 0.0192, 0.143, 0.634],
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
