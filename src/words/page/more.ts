import { part } from '../catalogue.ts';

/** What the header's last menu offers. */
export const moreWords = part('more', {
  keys: 'Keys',
  predict: 'Guess what comes…',
  glossary: 'Glossary',
  toTheme: {
    light: 'Light theme',
    dark: 'Dark theme',
  },
  sound: { on: 'Sound on', off: 'Sound off' },
  language: 'Language',
});
