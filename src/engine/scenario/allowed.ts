import type { Distribution } from '../chance/sessionLength.ts';

/** What a number counts, or that it is a share of one. */
export type Unit = 's' | 'users' | 'users/s' | 'servers' | 'share';

/** What may stand in a field, as facts. */
export type Allowed =
  | { type: 'number'; min: number; max: number; integer: boolean; unit: Unit | null; orNone: boolean }
  | { type: 'choice'; options: readonly string[] }
  | { type: 'flag' }
  | { type: 'text'; least: number; most: number }
  /** A number of servers, or a share of them: "1", "25%". */
  | { type: 'amount' }
  /** `range` is null where the distribution has no spread. */
  | { type: 'spread'; distribution: Distribution; range: { min: number; max: number } | null }
  | { type: 'object' }
  | { type: 'list'; of: ListName; least: number; most: number }
  /** There is no such field beside these. */
  | { type: 'knownField'; known: readonly string[] }
  | { type: 'anyField' }
  | { type: 'otherName' }
  /** The strategy gives this name to a server that it adds. */
  | { type: 'freeName' }
  | { type: 'smallerBatch'; servers: number }
  | { type: 'unavailableWithoutSurge' }
  | { type: 'atMostBalancers'; balancers: number }
  | { type: 'server'; names: readonly string[] }
  | { type: 'laterPoint' }
  | { type: 'risingLength' }
  /** Such that it takes less than it would: bytes of memory, or seconds to set up or for one tick, by estimate. */
  | { type: 'lessWork'; cost: Cost; amount: number; most: number };

/** What a run takes of a computer. */
export type Cost = 'memory' | 'setUp' | 'tick';

/** The lists of a scenario. */
export type ListName = 'servers' | 'points' | 'failures' | 'lengths';

/** What is allowed, for programmers: "a number from 0 to 20000 users/s". */
export function allowedText(allowed: Allowed): string {
  switch (allowed.type) {
    case 'number': {
      const { min, max, integer, unit, orNone } = allowed;
      const what = integer ? 'a whole number' : 'a number';
      return `${what} from ${min} to ${max}${unit === null || unit === 'share' ? '' : ` ${unit}`}${orNone ? ', or null for none' : ''}`;
    }
    case 'choice':
      return `one of ${allowed.options.join(', ')}`;
    case 'flag':
      return 'true or false';
    case 'text':
      return `a text of ${allowed.least > 0 ? `${allowed.least} to` : 'at most'} ${allowed.most} characters`;
    case 'amount':
      return 'a whole number such as "1", or a percentage such as "25%"';
    case 'spread':
      return allowed.range === null
        ? `a number (which ${allowed.distribution} sessions don't use)`
        : `a number from ${allowed.range.min} to ${allowed.range.max} for ${allowed.distribution} sessions`;
    case 'object':
      return 'an object with fields';
    case 'list':
      return `a list of ${allowed.least > 0 ? `${allowed.least} to` : 'at most'} ${allowed.most} ${allowed.of}`;
    case 'knownField':
      return `left out: there is no such field. Known here: ${allowed.known.join(', ')}`;
    case 'anyField':
      return 'a field that exists';
    case 'otherName':
      return 'a name that no other server has';
    case 'freeName':
      return 'another name: the strategy gives it to a server that it adds';
    case 'smallerBatch':
      return `smaller than the number of servers (${allowed.servers}), or nobody would be left to serve`;
    case 'unavailableWithoutSurge':
      return 'above 0 where maxSurge is 0: with both at 0 no pod could ever be replaced';
    case 'atMostBalancers':
      return `at most the number of load balancers (${allowed.balancers})`;
    case 'server':
      return `one of ${allowed.names.join(', ')}`;
    case 'laterPoint':
      return 'later than the point before it';
    case 'risingLength':
      return 'at least as long as the one before it, and the last one above 0';
    case 'lessWork':
      return `lower: it would take about ${amountText(allowed.cost, allowed.amount)} ${COSTS[allowed.cost]}, and may take ${amountText(allowed.cost, allowed.most)}`;
  }
}

const COSTS: Record<Cost, string> = { memory: 'of memory', setUp: 'to set up', tick: 'in one tick' };

const amountText = (cost: Cost, amount: number): string =>
  cost === 'memory' ? `${(amount / 1e9).toFixed(1)} GB` : `${amount.toFixed(1)} s`;
