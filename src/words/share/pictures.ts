import { part } from '../catalogue.ts';

/** What stands on a picture of a run, besides what the page says. */
export const pictureWords = part('pictures', {
  brand: 'Bone Dry',
  acts: (acts: string) => `Acts: ${acts}`,
  restOfLink: '… the rest of this link is in the file: drop it onto Bone Dry to open the run.',
  noCanvas: 'This browser gives no canvas to paint on.',
  tooLarge: 'This browser could not make a picture of that size.',
});

/** All that is said of a picture as one text, for its file. */
export function described(...said: string[]): string {
  return said.filter((words) => words !== '').join('. ');
}
