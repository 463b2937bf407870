import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { speak } from '../../words/catalogue.ts';
import { LANGUAGES, type LanguageCode } from '../../words/languages/languages.ts';
import { headerWords } from '../../words/page/header.ts';

const KEY = 'bonedry.language';
/** What is spoken on the page. */
const spoken = createStore<{ language: LanguageCode }>(() => ({ language: 'en' }));
/** What was asked for last: its words may still be on their way. */
let wanted: LanguageCode = 'en';
let chosen = false;

/** The language chosen before, or else the first of the browser's that the page speaks. */
export function initialLanguage(): LanguageCode {
  const known = [read(), ...navigator.languages].map((tag) => tag?.split('-')[0] ?? '');
  return known.find((tag): tag is LanguageCode => Object.hasOwn(LANGUAGES, tag)) ?? 'en';
}

/** Shows the page in a language, as soon as its words have come. @throws where they can't be had: then all stays as it is */
export async function showLanguage(language: LanguageCode): Promise<void> {
  wanted = language;
  const { dir, words } = LANGUAGES[language];
  const all = await words();
  if (wanted !== language) return;
  speak(all);
  Object.assign(document.documentElement, { lang: language, dir });
  document.title = headerWords.title;
  spoken.setState({ language });
}

/** Shows a language and remembers it where the browser allows. */
export async function chooseLanguage(language: LanguageCode): Promise<void> {
  chosen = true;
  await showLanguage(language);
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage may be off or full: the choice then lasts until the page is closed.
  }
}

/** The language that is spoken. Whoever uses it, and all that is drawn within, is drawn anew in another. */
export function useLanguage(): LanguageCode {
  return useStore(spoken, ({ language }) => language);
}

/** Whether the language was chosen on the page, and is not just what it began with. */
export function wasChosen(): boolean {
  return chosen;
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
