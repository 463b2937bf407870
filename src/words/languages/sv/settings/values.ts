import type { Language } from '../../../catalogue.ts';
import { count } from '../../../quantities.ts';

/** What values are called, how they are typed, and what is wrong with them. */
export const values: Language = {
  values: {
    yes: 'ja',
    no: 'nej',
    to: (label: string, value: string) => `${label} till ${value}`,
    ofServer: (label: string, server: string) => `${label}, ${server}`,
    ofEach: (label: string) => `${label}, var och en`,
  },
  settingsNumbers: {
    none: 'ingen',
    units: { s: 's', users: 'användare', 'users/s': 'användare/s', servers: 'servrar' },
  },
  typed: {
    none: ['ingen', 'inga', 'inget'],
    spans: [
      { seconds: 1, words: ['sekunder', 'sekunden'] },
      { seconds: 60, words: ['minuter', 'minuten'] },
      { seconds: 3_600, words: ['hours', 'timmar', 'timmen'] },
      { seconds: 86_400, words: ['dygnet', 'dagar', 'dagen'] },
    ],
    per: ['/', 'per', 'i', 'om'],
    and: ['och'],
    thousands: ' \u00a0\u202f',
    counted: { users: ['användare'], servers: ['servrar', 'server'] },
  },
  problems: {
    wrong: (field: string, is: string, must: string) => `${field} ${is}; det måste vara ${must}.`,
    scenario: 'Scenariot',
    examples: {
      s: 'Skriv 90, 9 min eller 1 h 30 min.',
      'users/s': 'Skriv 0,5, 30/min eller 1800/h.',
      share: 'Skriv 30 % eller 0,3.',
    },
    is: {
      missing: 'saknas',
      noNumber: 'är inget tal',
      list: (items: number) => `är en lista med ${count(items)}`,
      object: 'är ett objekt',
      value: (value: string) => `är ${value}`,
      none: 'är inget',
    },
    number: (whole: boolean, min: string, max: string, unit: string, orNone: boolean) =>
      `ett ${whole ? 'heltal' : 'tal'} från ${min} till ${max}${unit}${orNone ? ', eller inget' : ''}`,
    choice: (options: string) => `något av ${options}`,
    more: (some: string, rest: number) => `${some} och ${count(rest)} till`,
    flag: 'ja eller nej',
    text: (least: number, most: number) =>
      least > 0 ? `en text på ${least} till ${most} tecken` : `en text på högst ${most} tecken`,
    amount: 'ett heltal som ”1”, eller en procentsats som ”25%”',
    spread: (min: string, max: string, what: string) => `ett tal från ${min} till ${max} (${what})`,
    noSpread: 'ett tal, som den här fördelningen inte använder',
    object: 'ett objekt med fält',
    list: (least: number, most: number, what: string) =>
      least > 0 ? `en lista med ${least} till ${most} ${what}` : `en lista med högst ${most} ${what}`,
    lists: { servers: 'servrar', points: 'punkter', failures: 'krascher', lengths: 'längder' },
    knownField: (known: string) => `utelämnat: det finns inget sådant fält. Kända här: ${known}`,
    anyField: 'ett fält som finns',
    otherName: 'ett namn som ingen annan server har',
    freeName: 'ett annat namn: strategin ger det till en server som den lägger till',
    smallerBatch: (servers: number) =>
      `mindre än antalet servrar (${count(servers)}), annars finns ingen kvar som tar emot användare`,
    unavailableWithoutSurge: 'över 0 när överskottet är 0: med båda på 0 kan ingen podd någonsin bytas',
    atMostBalancers: (balancers: number) => `högst antalet lastbalanserare (${balancers})`,
    laterPoint: 'senare än punkten före',
    risingLength: 'minst lika lång som den före, och den sista över 0',
    lessWork: {
      memory: (amount: string, most: string) => `lägre: körningen skulle ta ca ${amount} minne, och får ta ${most}`,
      setUp: (amount: string, most: string) =>
        `lägre: körningen skulle ta ca ${amount} att ställa i ordning, och får ta ${most}`,
      tick: (amount: string, most: string) =>
        `lägre: ett tick skulle kunna låta sidan vänta i ca ${amount}, och får i ${most} (användare som kommer, går eller flyttar på en gång)`,
    },
    seconds: (amount: string) => `${amount} s`,
  },
};
