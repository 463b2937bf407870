import type { Language } from '../../../catalogue.ts';

/** The chapters, and the conditions of one's own try. */
export const goals: Language = {
  chapters: { article: 'Artikeln', hurt: 'Vem drabbas', balancers: 'Verkliga lastbalanserare' },
  goals: {
    done: 'Varje server har den nya versionen',
    rolledBack: 'Allt är tillbaka som det var, på den gamla versionen',
    within: (time: string) => `Utrullningen tar högst ${time}`,
    past: (clock: string) => `Körningen har kommit till ${clock}`,
    unharmed: 'Ingen drabbas',
    dryWithin: (server: string, time: string) => `${server} är torr inom ${time}`,
    neverFuller: (part: string) => `Ingen server är någonsin fullare än ${part}`,
    capacityAtMost: (users: string) => `Varje server rymmer högst ${users}`,
    listUnknown: 'Skriptet känner inte till listan över sessioner',
    kept: (what: string) => `${what}: som det är`,
    parts: { traffic: 'De användare som kommer', servers: 'Servrarna' },
    atMost: {
      cutOff: { none: 'Ingen kastas ut', most: (n: string) => `Högst ${n} kastas ut` },
      cutOffTwice: { none: 'Ingen kastas ut två gånger', most: (n: string) => `Högst ${n} kastas ut två gånger` },
      turnedAway: { none: 'Ingen avvisas', most: (n: string) => `Högst ${n} avvisas` },
      signedOut: { none: 'Ingen loggas ut', most: (n: string) => `Högst ${n} loggas ut` },
      brokenBySchema: { none: 'Ingen möts av ett fel', most: (n: string) => `Högst ${n} möts av ett fel` },
      failedRequests: { none: 'Inget anrop misslyckas', most: (n: string) => `Högst ${n} anrop misslyckas` },
      ordersLost: { none: 'Ingen beställning förloras', most: (n: string) => `Högst ${n} beställningar förloras` },
      metNew: { none: 'Ingen möter den nya versionen', most: (n: string) => `Högst ${n} möter den nya versionen` },
      slowed: { none: 'Ingen får det långsamt', most: (n: string) => `Högst ${n} får det långsamt` },
      mixedSeconds: { none: 'Aldrig båda versionerna', most: (time: string) => `Båda versionerna i högst ${time}` },
    },
  },
};
