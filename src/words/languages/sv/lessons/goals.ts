import type { Language } from '../../../catalogue.ts';

/** What a try has to reach, and the chapters. */
export const goals: Language = {
  chapters: { article: 'Artikeln', hurt: 'Vem som drabbas', balancers: 'Riktiga lastbalanserare' },
  goals: {
    done: 'Alla servrar har den nya versionen',
    rolledBack: 'Allt är som det var, på den gamla versionen',
    within: (time: string) => `Utrullningen tar högst ${time}`,
    past: (clock: string) => `Körningen har nått ${clock}`,
    unharmed: 'Ingen drabbas',
    dryWithin: (server: string, time: string) => `${server} är torr inom ${time}`,
    neverFuller: (part: string) => `Ingen server är någonsin fullare än ${part}`,
    capacityAtMost: (users: string) => `Varje server har plats för högst ${users}`,
    listUnknown: 'Skriptet känner inte till listan över sessioner',
    kept: (what: string) => `${what}: som det är`,
    parts: { traffic: 'Användarna som kommer', servers: 'Servrarna' },
    atMost: {
      cutOff: { none: 'Ingen kastas ut', most: (n: string) => `Högst ${n} kastas ut` },
      cutOffTwice: { none: 'Ingen kastas ut två gånger', most: (n: string) => `Högst ${n} kastas ut två gånger` },
      turnedAway: { none: 'Ingen avvisas', most: (n: string) => `Högst ${n} avvisas` },
      signedOut: { none: 'Ingen loggas ut', most: (n: string) => `Högst ${n} loggas ut` },
      brokenBySchema: { none: 'Ingen möter ett fel', most: (n: string) => `Högst ${n} möter ett fel` },
      failedRequests: { none: 'Inget anrop misslyckas', most: (n: string) => `Högst ${n} anrop misslyckas` },
      ordersLost: {
        none: 'Ingen beställning går förlorad',
        most: (n: string) => `Högst ${n} beställningar går förlorade`,
      },
      metNew: { none: 'Ingen möter den nya versionen', most: (n: string) => `Högst ${n} möter den nya versionen` },
      slowed: { none: 'Ingen fördröjs', most: (n: string) => `Högst ${n} fördröjs` },
      mixedSeconds: {
        none: 'Aldrig båda versionerna',
        most: (time: string) => `Båda versionerna i högst ${time}`,
      },
    },
  },
};
