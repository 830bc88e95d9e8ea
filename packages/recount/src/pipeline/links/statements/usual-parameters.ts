import type { Learnt } from './learn-parameters.ts'

/**
 * What 362 statements of one belligerent on incidents of one country taught (`learnModel`), without labels: a start for others and all that there
 * is where there are few. In the order of `statementModel`'s comparisons and their levels.
 */
export const usualParameters: Learnt = {
  m: [
    // place-found
    [0, 0.336, 0.0939, 0.0741, 0.0719, 0.0198, 0.0909, 0.00206, 0.101, 0.0562, 0.1, 0.0544],
    // place-none
    [0, 0.494, 0.0385, 0.102, 0.0184, 0.00327, 0.078, 0.00757, 0.0317, 0.0245, 0.0522, 0.15],
    // days
    [0.86, 0.002, 0.0348, 0.00541, 0.0397, 0.0488, 0.069],
    // conceded
    [0, 0.0594, 0.169, 0.293, 0.0767, 0.00747, 0.0468, 0.06, 0.197, 0.0907],
    // alleged
    [0, 0.00457, 0.0407, 0.421, 0.324, 0.209],
    // speaker
    [0, 0.858, 0.113, 0.0294],
    // origin
    [0.0273, 0.104, 0.0306, 0.838],
  ],
  u: [
    // place-found
    [0, 0.0419, 0.0265, 0.0227, 0.00145, 0.000613, 0.0963, 0.016, 0.0437, 0.044, 0.0979, 0.609],
    // place-none
    [0, 0.0465, 0.0262, 0.0207, 0.000215, 0.000343, 0.0496, 0.0000429, 0.0471, 0.0203, 0.179, 0.61],
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
