import type { Language } from '../catalogue.ts';

type Spoken = { name: string; dir: 'ltr' | 'rtl'; words: () => Promise<Language> };

/** The languages of the page: what each calls itself, which way it is written, and its words, which come once they are wanted. */
export const LANGUAGES = {
  en: { name: 'English', dir: 'ltr', words: async () => ({}) },
  sv: { name: 'Svenska', dir: 'ltr', words: () => import('./sv/index.ts').then(({ swedish }) => swedish) },
} satisfies Record<string, Spoken>;

export type LanguageCode = keyof typeof LANGUAGES;
