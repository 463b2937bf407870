import { type FieldValue, type Scenario, SPREADS, serverName, unusual, valueAt } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { count, counted } from '../quantities.ts';
import { spreads } from './spreads.ts';
import { fieldLabel, valueWords } from './values.ts';

const t = part('parameters', {
  asInArticle: 'All settings as in the article',
  setting: (label: string, value: string) => `${label}: ${value}`,
  servers: (servers: number) => `Servers: ${count(servers)}`,
  names: (names: string) => `Names: ${names}`,
  capacityEach: (users: number) => `Capacity: ${counted(users, 'user')} each`,
  capacity: (each: string) => `Capacity: ${each}`,
  more: (some: string, rest: number) => `${some} and ${count(rest)} more`,
});

/** The settings of a scenario that are not the defaults, in one line: "Arrival rate: 0.8 users/s; Test: 60 s". */
export function parametersWords(scenario: Scenario): string {
  const settings = unusualSettings(scenario);
  return settings.length === 0 ? t.asInArticle : settings.join('; ');
}

/** The same, each by itself. */
export function unusualSettings(scenario: Scenario): string[] {
  const { servers: _, name: __, ...rest } = unusual(scenario) as Record<string, unknown>;
  const settings = leaves(rest, '', scenario).flatMap(([path, value]) => say(path, value, scenario));
  return [...settings, ...sayServers(scenario)];
}

const QUANTILES = 'traffic.sessionLength.quantiles';

/** Every value in it with its path; of a list all that it holds, not only what is unusual. */
function leaves(value: unknown, path: string, scenario: Scenario): [string, FieldValue][] {
  if (typeof value !== 'object' || value === null) return [[path, value as FieldValue]];
  if (path === QUANTILES) return [[path, (value as number[]).length]];
  const whole = Array.isArray(value) ? (valueAt(scenario, path) as unknown as object) : value;
  return Object.entries(whole).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key, scenario));
}

function say(path: string, value: FieldValue, { traffic }: Scenario): string[] {
  if (path !== 'traffic.sessionLength.spread') return [t.setting(fieldLabel(path), valueWords(path, value))];
  const { distribution } = traffic.sessionLength;
  if (SPREADS[distribution] === null) return [];
  const { label } = spreads[distribution as keyof typeof spreads];
  return [t.setting(label, valueWords(path, value))];
}

/** More servers than this are not named one by one. */
const NAMED = 6;
const USUAL_CAPACITY = 120;

function sayServers({ servers }: Scenario): string[] {
  const said: string[] = [];
  if (servers.length !== 2) said.push(t.servers(servers.length));
  if (servers.some(({ name }, i) => name !== serverName(i))) said.push(t.names(some(servers.map(({ name }) => name))));
  const [{ capacity }] = servers;
  if (servers.every((server) => server.capacity === capacity)) {
    if (capacity !== USUAL_CAPACITY) said.push(t.capacityEach(capacity));
  } else said.push(t.capacity(some(servers.map((server) => `${server.name} ${count(server.capacity)}`))));
  return said;
}

function some(words: string[]): string {
  const rest = words.length - NAMED;
  return rest > 0 ? t.more(words.slice(0, NAMED).join(', '), rest) : words.join(', ');
}
