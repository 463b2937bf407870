import type { Load } from '../../store/changes/load.ts';
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

/** Looking for a setting. */
export const findWords = part('find', {
  find: 'Find a setting',
  all: 'All settings',
  main: 'Main settings',
  nothing: 'No setting is called that. Try “cookie”, “timeout” or “test”.',
  more: (settings: number) => `${count(settings)} more: say more to find yours.`,
  idle: 'It means nothing with the other settings as they are.',
});

/** How many servers there are, and what each holds. */
export const sizeWords = part('size', {
  title: 'Servers × capacity',
  servers: 'Servers',
  times: '×',
  about: (most: number) =>
    `How many servers stand behind the load balancer, 1 to ${most}, and the most users that each holds.`,
});

const t = part('load', {
  growing: 'Everybody comes back: the users only grow in number.',
  expect: (users: string, ofCapacity: string, meanwhile: string) => `${users}: ${ofCapacity} full, ${meanwhile}`,
  meanwhile: (ofTheRest: string, out: string) => `${ofTheRest} ${out}`,
  tooMuch: (meanwhile: string) => `${meanwhile}: too many`,
  noneLeft: 'and none is left meanwhile',
  oneOut: 'with one server out',
  someOut: (servers: string) => `with ${servers} out`,
});

/** How full the servers are; `load` is null where everybody comes back. */
export function loadWords(load: Load | null): string {
  if (load === null) return t.growing;
  return t.expect(counted(Math.round(load.users), 'user'), share(load.ofCapacity), meanwhile(load));
}

function meanwhile({ out, ofTheRest }: Load): string {
  if (ofTheRest === null) return t.noneLeft;
  const told = t.meanwhile(share(ofTheRest), outWords(out));
  return ofTheRest > 1 ? t.tooMuch(told) : told;
}

/** While so many servers are out: "with one server out". */
export function outWords(out: number): string {
  return out === 1 ? t.oneOut : t.someOut(counted(out, 'server'));
}
