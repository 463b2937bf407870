import type { Allowed, Cost, ListName, Problem, Unit } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { count, sizeWords, tenths } from '../quantities.ts';
import { numberWords, unitWords } from './numbers.ts';
import { spreads } from './spreads.ts';
import { choiceOf, fieldLabel } from './values.ts';

const t = part('problems', {
  wrong: (field: string, is: string, must: string) => `${field} ${is}; it must be ${must}.`,
  scenario: 'The scenario',
  /** What would be understood, after what was not. */
  examples: {
    s: 'Write 90, 9 min, or 1 h 30 min.',
    'users/s': 'Write 0.5, 30/min, or 1,800/h.',
    share: 'Write 30 % or 0.3.',
  } as Partial<Record<Unit, string>>,
  is: {
    missing: 'is missing',
    noNumber: 'is not a number',
    list: (items: number) => `is a list of ${count(items)}`,
    object: 'is an object',
    value: (value: string) => `is ${value}`,
    none: 'is none',
  },
  number: (whole: boolean, min: string, max: string, unit: string, orNone: boolean) =>
    `${whole ? 'a whole number' : 'a number'} from ${min} to ${max}${unit}${orNone ? ', or none' : ''}`,
  choice: (options: string) => `one of ${options}`,
  more: (some: string, rest: number) => `${some} and ${count(rest)} more`,
  flag: 'yes or no',
  text: (least: number, most: number) =>
    least > 0 ? `a text of ${least} to ${most} characters` : `a text of at most ${most} characters`,
  amount: 'a whole number such as “1”, or a percentage such as “25%”',
  spread: (min: string, max: string, what: string) => `a number from ${min} to ${max} (${what})`,
  noSpread: 'a number, which this distribution does not use',
  object: 'an object with fields',
  list: (least: number, most: number, what: string) =>
    least > 0 ? `a list of ${least} to ${most} ${what}` : `a list of at most ${most} ${what}`,
  lists: { servers: 'servers', points: 'points', failures: 'failures', lengths: 'lengths' } as Record<ListName, string>,
  knownField: (known: string) => `left out: there is no such field. Known here: ${known}`,
  anyField: 'a field that exists',
  otherName: 'a name that no other server has',
  freeName: 'another name: the strategy gives it to a server that it adds',
  smallerBatch: (servers: number) =>
    `smaller than the number of servers (${count(servers)}), or nobody would be left to serve`,
  unavailableWithoutSurge: 'above 0 where the surge is 0: with both at 0 no pod could ever be replaced',
  atMostBalancers: (balancers: number) => `at most the number of load balancers (${balancers})`,
  laterPoint: 'later than the point before it',
  risingLength: 'at least as long as the one before it, and the last one above 0',
  lessWork: {
    memory: (amount, most) => `lower: the run would take about ${amount} of memory, and may take ${most}`,
    setUp: (amount, most) => `lower: the run would take about ${amount} to set up, and may take ${most}`,
    tick: (amount, most) =>
      `lower: one tick could keep the page waiting for about ${amount}, and may for ${most} (users who come, leave or move at once)`,
  } as Record<Cost, (amount: string, most: string) => string>,
  seconds: (amount: string) => `${amount} s`,
});

/** Longer texts are cut short where they are wrong. */
const LONGEST = 60;

const secondsWords = (seconds: number): string => t.seconds(tenths(seconds));

/** More of what could be chosen is not told. */
const MOST_TOLD = 12;

function some(words: readonly string[]): string {
  const rest = words.length - MOST_TOLD;
  return rest > 0 ? t.more(words.slice(0, MOST_TOLD).join(', '), rest) : words.join(', ');
}

/** What is wrong with a scenario; `names` are its servers'. "Arrival rate is -1; it must be a number from 0 to 20,000 users/s." */
export function problemWords({ field, value, allowed }: Problem, names: readonly string[] = []): string {
  const label = field === '' ? t.scenario : fieldLabel(field, names);
  const unit = allowed.type === 'number' ? allowed.unit : null;
  const isShare = unit === 'share' && typeof value === 'number' && !Number.isNaN(value);
  const given = isShare ? t.is.value(numberWords(value, unit)) : givenWords(field, value);
  const wrong = t.wrong(label, given, allowedWords(allowed, field));
  const examples = unit === null || typeof value !== 'string' ? undefined : t.examples[unit];
  return examples === undefined ? wrong : `${wrong} ${examples}`;
}

function givenWords(field: string, value: unknown): string {
  if (value === undefined) return t.is.missing;
  if (value === null) return t.is.none;
  if (typeof value === 'number') return Number.isNaN(value) ? t.is.noNumber : t.is.value(count(value));
  if (Array.isArray(value)) return t.is.list(value.length);
  if (typeof value === 'object') return t.is.object;
  if (typeof value !== 'string') return t.is.value(String(value));
  const known = choiceOf(field, value).name;
  return t.is.value(`“${known.length > LONGEST ? `${known.slice(0, LONGEST)}…` : known}”`);
}

/** What may stand in a field; `field` is its path, where its options have names of their own. */
export function allowedWords(allowed: Allowed, field = ''): string {
  switch (allowed.type) {
    case 'number': {
      const { integer, min, max, unit, orNone } = allowed;
      if (unit === 'share') return t.number(integer, numberWords(min, unit), numberWords(max, unit), '', orNone);
      return t.number(integer, count(min), count(max), unit ? ` ${unitWords(unit)}` : '', orNone);
    }
    case 'choice':
      return t.choice(some(allowed.options.map((option) => choiceOf(field, option).name)));
    case 'text':
      return t.text(allowed.least, allowed.most);
    case 'spread': {
      const { distribution, range } = allowed;
      const label = (spreads as Partial<Record<string, { label: string }>>)[distribution]?.label ?? '';
      return range === null ? t.noSpread : t.spread(count(range.min), count(range.max), label);
    }
    case 'list':
      return t.list(allowed.least, allowed.most, t.lists[allowed.of]);
    case 'knownField':
      return t.knownField(some(allowed.known));
    case 'smallerBatch':
      return t.smallerBatch(allowed.servers);
    case 'atMostBalancers':
      return t.atMostBalancers(allowed.balancers);
    case 'server':
      return t.choice(some(allowed.names));
    case 'lessWork': {
      const { cost, amount, most } = allowed;
      const words = cost === 'memory' ? sizeWords : cost === 'setUp' ? durationWords : secondsWords;
      return t.lessWork[cost](words(amount), words(most));
    }
    default:
      return t[allowed.type];
  }
}
