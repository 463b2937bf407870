import { part } from '../catalogue.ts';

/** The page's header. */
export const headerWords = part('header', {
  brand: 'Bone Dry',
  tagline: 'Bleeding a web cluster, one server at a time',
  keys: 'Keys',
  toTheme: {
    light: 'Switch to the light theme',
    dark: 'Switch to the dark theme',
  },
  scenario: (name: string) => `Scenario: ${name}`,
  scenarios: 'Scenarios',
});
