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
  expect: (users: string, ofCapacity: string, oneOut: string): Emphasised => ({
    before: 'Expect ',
    strong: users,
    after: ` on the site: ${ofCapacity} of its capacity, ${oneOut}`,
  }),
  oneOut: (ofTheRest: string) => `${ofTheRest} while one server is out.`,
  tooMuch: (ofTheRest: string) => `${ofTheRest} while one server is out. The others can’t carry that.`,
  oneOnly: 'and there is only one server.',
});

/** Users to expect on the site, and what part of its capacity they are, and of what is left while a server is out; null where there is only one. */
export type Load = { users: number; ofCapacity: number; ofTheRest: number | null };

/** What the two main fields amount to; `load` is null where everybody comes back. */
export function loadWords(load: Load | null): Emphasised {
  if (load === null) return { before: t.growing, strong: '', after: '' };
  const { users, ofCapacity, ofTheRest } = load;
  const say = ofTheRest !== null && ofTheRest > 1 ? t.tooMuch : t.oneOut;
  return t.expect(
    counted(Math.round(users), 'user'),
    share(ofCapacity),
    ofTheRest === null ? t.oneOnly : say(share(ofTheRest)),
  );
}
