import type { Language } from '../../catalogue.ts';
import { counted } from '../../quantities.ts';

/** What is said to those who don't see the page. */
export const described: Language = {
  announcer: { state: 'Läge' },
  announcement: {
    holds: (why: string) => `Utrullningen står still. ${why}`,
    bleeding: 'Tömning pågår.',
    bled: (server: string, left: string) => `${server}: ${left}.`,
    here: (users: number) => `${counted(users, 'user')} på sajten.`,
  },
  description: {
    label: 'Beskrivning',
    playArea: 'Spelplan',
    controls: 'Kontroller',
    details: 'Läget nu',
    hint: 'Tips',
    theControls:
      'Ovanför spelplanen står faserna, och vad som kan göras med utrullningen. Under den: Spela, steg framåt och bakåt, farten, tidslinjen. Bredvid den: utfallet och inställningarna. En servers knapp öppnar vad som kan göras med den.',
  },
  descriptions: {
    path: (rate: string, servers: number) =>
      `Användare kommer från internet till en lastbalanserare, som skickar var och en till en av ${counted(servers, 'server')}; de går ut genom dess golv. ${rate}.`,
    pathOfOne: (rate: string) =>
      `Användare kommer från internet till en lastbalanserare, som skickar dem till en server; de går ut genom dess golv. ${rate}.`,
    others: (servers: number) => `Och ${counted(servers, 'server')} till.`,
    waiting: (users: number) => `${counted(users, 'user')} vid dörren, som väntar på plats.`,
    phase: (number: string, phases: string, clock: string) => `Fas ${number} av ${phases}, vid ${clock}.`,
    hints: {
      start: 'Spela börjar. Varje ny fas sägs.',
      playing: 'Varje ny fas sägs. Pausa stannar klockan.',
      waits: 'Den väntar på dig. Vad som kan göras står ovanför spelplanen.',
      paused: 'Spela fortsätter härifrån.',
      over: 'Den är över. Till start, sedan Spela, visar den igen.',
    },
  },
};
