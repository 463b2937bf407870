import { type Command, type CommandType, parseScenario, type Scenario } from '../../engine/index.ts';
import type { Challenge } from './challenge.ts';

/** A run to be judged: what it started from and what was done, in order of time. */
export type Played = {
  scenario: Scenario;
  commands: readonly { tick: number; command: Command }[];
  /** How far it was played. */
  endTick: number;
};

/** What a player has set, each field once; and what is not theirs to set or do. */
export type Changes = { fields: string[]; forbidden: string[]; servers: number };

/** Nobody decides how a test ends, or lets a server crash. */
const FORBIDDEN: readonly CommandType[] = ['forceTest', 'crash'];
/** Who moves on is left to the player. */
const FREE = 'rollout.mode';

/** What was changed of a challenge, before the run and in it. */
export function changesOf(
  challenge: Challenge,
  { scenario, commands }: Pick<Played, 'scenario' | 'commands'>,
): Changes {
  const own = parseScenario(challenge.scenario);
  const before = differing(worldOf(own, scenario.servers.length), scenario);
  const during = commands.flatMap(({ command }) => (command.type === 'set' ? [command.field] : []));
  const set = [...new Set([...before, ...during])].filter((field) => field !== FREE);
  const acts = commands.map(({ command }) => command.type).filter((type) => FORBIDDEN.includes(type));
  return {
    fields: set.filter((field) => challenge.may.includes(field)),
    forbidden: [...set.filter((field) => !challenge.may.includes(field)), ...new Set(acts)],
    servers: scenario.servers.length,
  };
}

/** The challenge's own scenario with so many servers, each further one like the last. */
function worldOf(own: Scenario, count: number): Scenario {
  const { capacity, comfortable, weight } = own.servers[own.servers.length - 1];
  const servers = Array.from({ length: count }, (_, i) => own.servers[i] ?? { capacity, comfortable, weight });
  return parseScenario({ ...own, servers });
}

/** The paths at which two values differ. */
function differing(one: unknown, other: unknown, path: readonly string[] = []): string[] {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other) ? [] : [path.join('.')];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differing((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], [...path, key]),
  );
}
