import { laneNameSql } from '../judge.js';
import { leastSelected } from '../strictness.js';

/** SQL over the kept file, of the candidate: the strictness that points ask for and have room for, and score likewise. */
const byPoints = 'least(asked_points, granted)';
const byScore = 'least(asked_score, granted)';

/** Score or random stream send the declaration to red or yellow. */
export const selectedAnywaySql = `(greatest(asked_random, ${byScore}) >= ${leastSelected})`;

/** The points of its rules do, where they are enough: the office's day has room for it. */
export const roomForPointsSql = `(${byPoints} >= ${leastSelected})`;

/**
 * The lane that rules, points and score ask for. A declaration drawn at random then is drawn again in the simulation, and
 * would tell of no lane but red.
 */
export const laneWithoutDrawSql = laneNameSql(`greatest(asked_rule, ${byPoints}, ${byScore})`);

/** Whether the random stream of then selected the declaration. */
export const streamSql = `CASE WHEN selected_by = 'random' THEN 'random' ELSE 'other' END`;
