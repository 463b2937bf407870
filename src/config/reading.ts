import type { FieldValue, Problem, ProductName, ScenarioInput } from '../engine/index.ts';

export type Format = 'kubernetes' | 'haproxy' | 'nginx' | 'apache';

/** Something that a line says, and the scenario’s field that it has set. */
export type Understood = {
  /** From 1 on. */
  line: number;
  text: string;
  field: string;
  value: FieldValue;
  /** Where the field is not quite what the file means. */
  caveat: Caveat | null;
};

/**
 * A limit of requests or connections, not of users; one of each process; a pod that serves while it is watched; a binding by
 * address, not by cookie; that nothing binds users, so what they have must be shared; that it holds at the end of a drain too.
 */
export type Caveat =
  | 'requestsNotUsers'
  | 'perProcess'
  | 'servesMeanwhile'
  | 'byAddress'
  | 'nothingBinds'
  | 'atDeadline'
  | 'numberOfPods';

/** Why something a line says has set nothing. */
export type Why =
  /** Nothing here knows it. */
  | { type: 'unknown' }
  /** It is known, and a scenario has nothing for it. */
  | { type: 'notModelled' }
  /** It is about something else than who serves whom. */
  | { type: 'elsewhere' }
  /** Another file, which is not followed. */
  | { type: 'include' }
  /** A value that is known only where the file is used. */
  | { type: 'variable' }
  /** It can’t be read as what should stand there. */
  | { type: 'unreadable'; wants: Wants }
  | { type: 'notAllowed'; problem: Problem }
  | { type: 'tooManyServers'; most: number }
  /** A budget of disruptions or a scaler, which a rolling update does not ask. */
  | { type: 'notAskedByUpdates' };
export type Wants = 'number' | 'duration' | 'text' | 'map' | 'list' | 'closed';

export type Ignored = { line: number; text: string; why: Why };

/** Servers among which a file shares users out, and the scenario that they come to. */
export type Backend = {
  name: string;
  line: number;
  product: ProductName;
  servers: number;
  scenario: ScenarioInput;
  understood: Understood[];
  ignored: Ignored[];
  /** Limits that a scenario has no field for, and that a rollout must fit in. */
  deadlines: { limit: 'progressDeadline'; line: number; seconds: number }[];
};

/** Why nothing could be read of a file. */
export type Unread =
  /** The browser can’t read it: it is gone, or may not be read. */
  | { type: 'unreadable' }
  | { type: 'empty' }
  | { type: 'tooLarge'; characters: number; most: number }
  | { type: 'notText'; line: number }
  | { type: 'unknownFormat'; known: readonly Format[] }
  | { type: 'brokenYaml'; line: number; column: number }
  | { type: 'tooDeep' }
  | { type: 'noServers'; format: Format };

/** What a configuration says. With several backends one is to be chosen. */
export type Reading = {
  format: Format | null;
  backends: Backend[];
  /** What belongs to no backend. */
  ignored: Ignored[];
  /** Null where there is a backend. */
  unread: Unread | null;
};
