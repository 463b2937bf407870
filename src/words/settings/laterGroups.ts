import type { Switch } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import type { FieldWords } from './fields/fieldWords.ts';
import { fieldLabel, valueWords } from './values.ts';

/** Fields that set every server at once. */
export const ofEach = part('ofEach', {
  'servers.*.capacity': { about: 'The most users a server holds at once. Sets all servers.' },
  'servers.*.comfortable': {
    about: 'Up to this share of its capacity a server answers fast; above it, everybody on it waits. Sets all servers.',
  },
  'servers.*.weight': {
    about: 'A server’s share of the new users, against the others’ weights. At 0 it gets none. Sets all servers.',
  },
} as Record<string, Omit<FieldWords, 'label'>>);

/** What the groups below the first say around their fields. */
export const groupWords = part('settingsGroups', {
  servers: 'Servers',
  serversAbout: (most: number) => `How many servers stand behind the load balancer: 1 to ${most}.`,
  price: 'Its price.',
  pods: (pods: number, least: number, most: number) => `With ${pods} pods: from ${least} to ${most} run at a time.`,
  timeoutAsks: 'When it is over, the page only says so. Should it do something?',
  timeoutDoes: { cut: 'Cut them off', handOff: 'Hand them over' },
  oneByOne: 'One by one',
  server: 'Server',
  columns: { capacity: 'holds', comfortable: 'comfortable', weight: 'weight' },
  cell: (field: string, row: string) => `${field} (${row})`,
  points: 'Points',
  point: (which: number) => `point ${which}`,
  pointAt: (which: number) => `Point ${which}`,
  addPoint: 'Add a point',
  removePoint: (which: number) => `Remove point ${which}`,
  after: 'after',
  times: 's, times',
  crashes: 'Crashes',
  noCrash: 'No server crashes by itself.',
  crash: (which: number) => `crash ${which}`,
  down: 's, down',
  seconds: 's',
  addCrash: 'Add a crash',
  removeCrash: (which: number) => `Remove crash ${which}`,
});

/** What stands beside the load balancer's product. */
export const productWords = part('product', {
  modified: 'Modified:',
  change: (field: string, is: string, instead: string) => `${field} is ${is} instead of ${instead}`,
  changes: (changes: string) => `${changes}.`,
  reset: 'Reset',
  sets: (product: string) => `What ${product} sets`,
  notModelled: (what: string) => `Not modelled: ${what}.`,
  unverified: 'unverified',
  unverifiedCells: (cells: number) => `${cells} unverified`,
});

/** A switch that is set otherwise than the product does: "Drain timeout is 600 s instead of 300 s". */
export function modifiedWords(field: Switch, is: SwitchValue, standard: SwitchValue): string {
  const path = `balancer.${field}`;
  return productWords.change(fieldLabel(path), amidst(valueWords(path, is)), amidst(valueWords(path, standard)));
}

type SwitchValue = Parameters<typeof valueWords>[1];

/** As it stands in the middle of a sentence. */
const amidst = (words: string): string => (words === '' ? words : words[0].toLowerCase() + words.slice(1));

/** The picture of the arrivals' curve. */
export const curveWords = part('curve', {
  over: (time: string) => `The arrival rate over ${time}`,
  times: (factor: string) => `×${factor}`,
  hour: (hour: number) => `${hour}:00`,
  start: '0',
  aDayLater: 'a day later',
  at: (seconds: number, factor: number) => `after ${seconds} s, times ${factor}`,
  value: (seconds: number, factor: number) => `${seconds} s ×${factor}`,
});
