import { part } from '../catalogue.ts';

/** How the page can look besides its theme. */
export const lookWords = part('looks', {
  palette: { name: 'Palette', choices: { screen: 'Screen', projector: 'Projector', print: 'Print' } },
  text: { name: 'Text size', choices: { usual: 'Usual', large: 'Large', larger: 'Larger' } },
  motion: { name: 'Motion', choices: { moving: 'Moving', still: 'Still' } },
});
