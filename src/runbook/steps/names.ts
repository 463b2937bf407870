import type { Scenario } from '../../engine/index.ts';

/** What a server is called at the load balancer, and where it answers: `host:port`. */
export type ServerNames = { readonly name: string; readonly address: string };

/** Commands of one’s own, run for one server at a time with $SERVER and $ADDRESS. */
export type OwnCommands = {
  readonly update: string;
  /** Fails where the server is not fit to serve. */
  readonly test: string;
  /** Brings the old version back. */
  readonly restore: string;
  /** Prints how many users are left on the server; '' where nothing knows. */
  readonly left: string;
};

/** What the commands of a runbook name: all that is somebody’s own. */
export type Names = OwnCommands & {
  /** Where the load balancer’s commands are run, by ssh; '' for here. */
  readonly host: string;
  /** What the product is asked for: its socket, its backend, … */
  readonly settings: Readonly<Record<string, string>>;
  /** The scenario’s servers in their order, then those that its strategy adds. */
  readonly servers: readonly ServerNames[];
};

/** Names as a person gives them: what is left out takes its default. */
export type NamesInput = Partial<OwnCommands> & {
  readonly host?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly servers?: readonly Partial<ServerNames>[];
};

/** What may stand in a name: one line without control or invisible characters, that is no option. */
export type NameAllowed =
  | { type: 'line'; least: 0 | 1; most: number }
  | { type: 'noOption' }
  | { type: 'knownSetting'; known: readonly string[] }
  | { type: 'servers'; most: number };

/** A name that can’t stand in a command: which, what it is, and what is allowed. */
export class NameError extends RangeError {
  readonly field: string;
  readonly value: unknown;
  readonly allowed: NameAllowed;
  constructor(field: string, value: unknown, allowed: NameAllowed) {
    super(`${field}: ${JSON.stringify({ value, allowed })}`);
    this.name = 'NameError';
    this.field = field;
    this.value = value;
    this.allowed = allowed;
  }
}

const MOST_NAME = 500;
const MOST_COMMAND = 2_000;
/** Control and invisible characters, other line ends, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

const OWN: OwnCommands = {
  update: 'ssh "$SERVER" sudo /usr/local/bin/update-app',
  test: 'curl -fsS -o /dev/null "http://$ADDRESS/"',
  restore: 'ssh "$SERVER" sudo /usr/local/bin/restore-app',
  left: '',
};

/**
 * The names of a runbook, completed: of `servers`, what they are called in the scenario.
 * @throws NameError
 */
export function namesFor(
  servers: readonly string[],
  settings: Readonly<Record<string, string>>,
  own: Partial<OwnCommands> = {},
  input: NamesInput = {},
): Names {
  const given = input.servers ?? [];
  if (given.length > servers.length)
    throw new NameError('servers', given.length, { type: 'servers', most: servers.length });
  for (const key of Object.keys(input.settings ?? {})) {
    if (!Object.hasOwn(settings, key)) {
      throw new NameError(`settings.${key}`, input.settings?.[key], {
        type: 'knownSetting',
        known: Object.keys(settings),
      });
    }
  }
  const standard = slugs(servers);
  const names: Names = {
    ...OWN,
    ...own,
    ...pick(input, Object.keys(OWN) as (keyof OwnCommands)[]),
    host: input.host ?? '',
    settings: { ...settings, ...input.settings },
    servers: standard.map((name, i) => {
      const called = given[i]?.name ?? name;
      return { name: called, address: given[i]?.address ?? `${called}:8080` };
    }),
  };
  refuseBad(names);
  return names;
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> {
  const known = keys.filter((key) => from[key] !== undefined);
  return Object.fromEntries(known.map((key) => [key, from[key]])) as Partial<Pick<T, K>>;
}

function refuseBad({ host, settings, servers, ...own }: Names): void {
  const name = (field: string, value: string, least: 0 | 1) => {
    refuseLine(field, value, least, MOST_NAME);
    if (value.startsWith('-')) throw new NameError(field, value, { type: 'noOption' });
  };
  name('host', host, 0);
  for (const [key, value] of Object.entries(settings)) name(`settings.${key}`, value, 1);
  servers.forEach((server, i) => {
    name(`servers.${i}.name`, server.name, 1);
    name(`servers.${i}.address`, server.address, 1);
  });
  for (const [key, value] of Object.entries(own)) refuseLine(key, value, key === 'left' ? 0 : 1, MOST_COMMAND);
}

function refuseLine(field: string, value: unknown, least: 0 | 1, most: number): void {
  const fits = typeof value === 'string' && value.trim().length >= least && value.length <= most && !UNSEEN.test(value);
  if (!fits) throw new NameError(field, value, { type: 'line', least, most });
}

/** Names as hosts have them: "alice", "alice-2". */
function slugs(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const plain =
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') || `server-${i + 1}`;
    let slug = plain;
    for (let n = 2; taken.has(slug); n++) slug = `${plain}-${n}`;
    taken.add(slug);
    return slug;
  });
}

/** A scenario’s text as it may be shown beside commands. */
export function shown(text: Scenario['name']): string {
  return text.replace(new RegExp(UNSEEN.source, 'gu'), '');
}
