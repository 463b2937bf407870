import { part } from '../catalogue.ts';

/** The small picture of session lengths. */
export const densityWords = part('density', {
  density: 'Density of session lengths, from nothing to three times the mean',
});
