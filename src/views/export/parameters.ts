import { fieldFacts, type Scenario, SPREADS, serverName } from '../../engine/index.ts';
import { unusual } from '../../player/recordingText.ts';

type Value = number | string | boolean | null;

/** The settings of a scenario that are not the defaults, each in a few words: "Arrival rate: 0.8 users/s". */
export function unusualSettings(scenario: Scenario): string[] {
  const { servers: _, name: __, ...rest } = unusual(scenario) as Record<string, unknown>;
  const settings = leaves(rest, '').flatMap(([path, value]) => say(path, value, scenario));
  return [...settings, ...sayServers(scenario)];
}

function leaves(value: unknown, path: string): [string, Value][] {
  if (typeof value !== 'object' || value === null) return [[path, value as Value]];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, path ? `${path}.${key}` : key));
}

function say(path: string, value: Value, { traffic }: Scenario): string[] {
  const facts = fieldFacts(path);
  if (facts === undefined) {
    const spread = SPREADS[traffic.sessionLength.distribution];
    if (path !== 'traffic.sessionLength.spread' || spread === null || spread.default === value) return [];
    return [`${spread.label}: ${shown(value)}`];
  }
  if (facts.default === value) return [];
  if (facts.kind === 'choice') {
    const [option] = ((facts.options as Record<string, string>)[String(value)] ?? String(value)).split(':');
    return [`${facts.label}: ${option}`];
  }
  const unit = 'unit' in facts && facts.unit && value !== null ? ` ${facts.unit}` : '';
  return [`${facts.label}: ${shown(value)}${unit}`];
}

/** Numbers without the dust of floating point. */
function shown(value: Value): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value ?? 'none');
}

/** More servers than this are not named one by one. */
const NAMED = 6;

function sayServers({ servers }: Scenario): string[] {
  const said: string[] = [];
  if (servers.length !== 2) said.push(`Servers: ${servers.length}`);
  const renamed = servers.some(({ name }, i) => name !== serverName(i));
  if (renamed) said.push(`Names: ${some(servers.map(({ name }) => name))}`);
  const [{ capacity }] = servers;
  if (servers.every((server) => server.capacity === capacity)) {
    if (capacity !== 100) said.push(`Capacity: ${capacity} users each`);
  } else said.push(`Capacity: ${some(servers.map((server) => `${server.name} ${server.capacity}`))}`);
  return said;
}

function some(words: string[]): string {
  const rest = words.length - NAMED;
  return rest > 0 ? `${words.slice(0, NAMED).join(', ')} and ${rest} more` : words.join(', ');
}
