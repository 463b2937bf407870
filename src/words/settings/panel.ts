import { part } from '../catalogue.ts';
import { count, counted, share } from '../quantities.ts';

/** What the settings say around every field. */
export const settingsWords = part('settings', {
  settings: 'Settings',
  atRestart: 'at restart',
  afterRestart: 'after Restart',
  none: 'none',
  slider: (field: string) => `${field}, slider`,
  withUnit: (field: string, unit: string) => `${field}, ${unit}`,
});

/** The first group of the settings. */
export const firstGroupWords = part('firstGroup', {
  title: 'Users',
  gist: (perSecond: number, meanSeconds: number) => `${count(perSecond)}/s, ${count(meanSeconds)} s`,
});

/** A sentence in which something stands out. */
export type Emphasised = { before: string; strong: string; after: string };

const t = part('load', {
  growing: 'Everybody comes back: the number of users on the site only grows.',
  expect: (users: string, ofCapacity: string, meanwhile: string): Emphasised => ({
    before: 'Expect ',
    strong: users,
    after: ` on the site: ${ofCapacity} of its capacity, ${meanwhile}`,
  }),
  oneOut: (ofTheRest: string) => `${ofTheRest} while one server is out.`,
  someOut: (ofTheRest: string, out: number) => `${ofTheRest} while ${counted(out, 'server')} are out.`,
  tooMuch: (meanwhile: string) => `${meanwhile} The others can’t carry that.`,
  oneOnly: 'and there is only one server.',
});

/** Users to expect on the site, and what part of its capacity they are, and of what is left while so many servers are `out`; null where there is only one. */
export type Load = { users: number; ofCapacity: number; out: number; ofTheRest: number | null };

/** What the two main fields amount to; `load` is null where everybody comes back. */
export function loadWords(load: Load | null): Emphasised {
  if (load === null) return { before: t.growing, strong: '', after: '' };
  return t.expect(counted(Math.round(load.users), 'user'), share(load.ofCapacity), meanwhile(load));
}

function meanwhile({ out, ofTheRest }: Load): string {
  if (ofTheRest === null) return t.oneOnly;
  const told = out === 1 ? t.oneOut(share(ofTheRest)) : t.someOut(share(ofTheRest), out);
  return ofTheRest > 1 ? t.tooMuch(told) : told;
}
