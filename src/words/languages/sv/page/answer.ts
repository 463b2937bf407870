import type { Language } from '../../../catalogue.ts';
import { counted } from '../../../quantities.ts';

/** What a scenario has shown, once it is over. */
export const answer: Language = {
  answer: {
    title: 'Vad det här visar',
    next: 'Nästa lektion',
    nobodyHurt: 'Ingen drabbades.',
    hurt: (people: number) => `${counted(people, 'person')} drabbades.`,
    took: (time: string) => `Det tog ${time}.`,
    otherwise: (harms: string) => `Den här gången gick det annorlunda: ${harms}.`,
  },
};
