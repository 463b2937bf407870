import type { Language } from '../../../catalogue.ts';
import { counted } from '../../../quantities.ts';

/** What scenarios are called, and what is said when one is over. */
export const lessons: Language = {
  scenarioNames: {
    'The article': 'Artikeln',
    'Ten times the users': 'Tio gånger så många',
    'The same mean, another tail': 'Samma medelvärde, en annan svans',
    'Then it is Bob’s turn': 'Sedan är det Bobs tur',
    'Can Bob carry both?': 'Kan Bob bära båda?',
    'The mirrored environment': 'Den speglade miljön',
    'The breaking schema': 'Schemat som förstör',
    'Lock-out': 'Utelåsning',
    'They come back at once': 'De kommer genast tillbaka',
    'Two minutes’ patience': 'Två minuters tålamod',
    'Old and new': 'Gammalt och nytt',
    'The alarm rings': 'Larmet går',
    'Flash sale during the bleed': 'Blixtrea under tömningen',
    'Alice is back': 'Alice är tillbaka',
    'Bob dies while Alice bleeds': 'Bob dör medan Alice töms',
    'The counter reads zero': 'Räknaren visar noll',
    'Two balancers': 'Två lastbalanserare',
    'Cookies that come back': 'Cookies som kommer tillbaka',
    'Alice in maintenance': 'Alice i underhåll',
    'Kubernetes’ thirty seconds': 'Kubernetes trettio sekunder',
    Panic: 'Panik',
    'The emptiest server': 'Den tommaste servern',
  },
  answer: {
    title: 'Vad det här visar',
    next: 'Nästa lektion',
    nobodyHurt: 'Ingen drabbades.',
    hurt: (people: number) => `${counted(people, 'person')} drabbades.`,
    took: (time: string) => `Det tog ${time}.`,
    otherwise: (harms: string) => `Den här gången gick det annorlunda: ${harms}.`,
  },
};
