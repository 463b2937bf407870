import type { Language } from '../../catalogue.ts';
import { count, isOne } from '../../quantities.ts';

/** Numbers, durations and lists. */
export const basics: Language = {
  numbers: {
    locale: 'sv',
    more: (amount: string) => `${amount} fler`,
    fewer: (amount: string) => `${amount} färre`,
    moreOf: (things: string) => `fler ${things}`,
    fewerOf: (things: string) => `färre ${things}`,
    once: 'en gång',
    percent: (amount: string) => `${amount} %`,
    gigabytes: (amount: string) => `${amount} GB`,
    nouns: {
      act: { one: 'åtgärd', other: 'åtgärder' },
      command: { one: 'kommando', other: 'kommandon' },
      crash: { one: 'krasch', other: 'krascher' },
      crowd: { one: 'omgång', other: 'omgångar' },
      move: { one: 'byte', other: 'byten' },
      order: { one: 'beställning', other: 'beställningar' },
      person: { one: 'person', other: 'personer' },
      request: { one: 'anrop', other: 'anrop' },
      row: { one: 'rad', other: 'rader' },
      run: { one: 'körning', other: 'körningar' },
      server: { one: 'server', other: 'servrar' },
      session: { one: 'session', other: 'sessioner' },
      'sign-out': { one: 'utloggning', other: 'utloggningar' },
      time: { one: 'gång', other: 'gånger' },
      user: { one: 'användare', other: 'användare' },
      visit: { one: 'besök', other: 'besök' },
    },
  },
  lists: {
    nobody: 'ingen',
    and: (first: string, last: string) => `${first} och ${last}`,
    others: (first: string, others: number) => `${first} och ${count(others)} ${isOne(others) ? 'till' : 'andra'}`,
    version: (version: number) => `v${version}`,
  },
  durations: {
    forEver: 'för alltid',
    underASecond: 'under 1 s',
    second: 's',
    minute: 'min',
    hour: 'h',
    day: 'd',
    about: (time: string) => `ca ${time}`,
    roughly: (time: string) => `~${time}`,
    between: (from: string, to: string) => `${from}–${to}`,
    aboutBetween: (time: string, from: string, to: string) => `ca ${time} (${from}–${to})`,
    instead: (own: string, other: string) => `${own} i stället för ${other}`,
  },
  axis: {
    hours: (clock: string) => `${clock} h`,
    days: (days: number, clock: string) => `${days} d ${clock}`,
    thousands: (users: number) => `${count(users)}k`,
    millions: (users: number) => `${count(users)}M`,
  },
};
