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
      'Före spelplanen kommer faserna, och vad som kan göras med utrullningen. Efter den: Spela, steg framåt och bakåt, farten, tidslinjen; sedan utfallet och inställningarna. En servers knapp öppnar vad som kan göras med den.',
    theGuess:
      'Före spelplanen kommer faserna. Efter den: vad som frågas, var du gissar, och hur du låser gissningen; sedan utfallet och inställningarna.',
  },
  descriptions: {
    path: (servers: number) =>
      `Till vänster internet; därifrån ett rör till lastbalanseraren, dit nya användare kommer; under den ${counted(servers, 'server')}, vars användare går ut genom golvet.`,
    others: (servers: number) => `Och ${counted(servers, 'server')} till.`,
    waiting: (users: number) => `${counted(users, 'user')} vid dörren, som väntar på plats.`,
    phase: (phase: string, clock: string) => `${phase}, vid ${clock}.`,
    hints: {
      start: 'Spela börjar. Varje ny fas sägs.',
      playing: 'Varje ny fas sägs. Pausa stannar klockan.',
      operator: 'Den väntar på dig: Nästa fas kommer före spelplanen.',
      holds: 'Den står still. Varför, och vad som kan göras, kommer före spelplanen.',
      paused: 'Spela fortsätter härifrån.',
      over: 'Den är över. Till start, sedan Spela, visar den igen.',
    },
  },
};
