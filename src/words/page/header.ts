import { part } from '../catalogue.ts';

/** The page's header. */
export const headerWords = part('header', {
  title: 'Bone Dry: bleeding a web cluster',
  brand: 'Bone Dry',
  tagline: 'Bleeding a web cluster, one server at a time',
  more: 'More',
  keys: 'Keys',
  predict: 'Guess what comes…',
  glossary: 'Glossary',
  toTheme: {
    light: 'Light theme',
    dark: 'Dark theme',
  },
  present: 'Present',
  presentTitle: 'Present: before a room, on the whole screen',
  sound: { on: 'Sound on', off: 'Sound off' },
  language: 'Language',
  scenario: (name: string) => `Scenario: ${name}`,
  scenarios: 'Scenarios',
});
