import type { PhaseKind, ProductName, StrategyName } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { listNames } from '../names.ts';
import { products } from '../products/names.ts';
import { digits, share } from '../quantities.ts';
import { phaseName } from '../run/phases.ts';
import { strategies } from '../settings/strategies.ts';
import { type Act, actWords } from './acts.ts';

const t = part('runbook', {
  title: (scenario: string) => `Runbook: ${scenario}`,
  subtitle: (strategy: string, product: string) => `${strategy}. ${product}.`,
  made: 'Made by Bone Dry from a simulated rollout. Times are forecasts.',
  wholeCertain: (time: string) => `All of it takes ${time}, by forecast.`,
  whole: (usual: string, most: string) =>
    `All of it takes about ${usual}, and 19 times in 20 at most ${most}, by forecast.`,
  roll: 'Roll',
  before: 'Before you start',
  tools: (tools: string) => `Programs that must be there: ${tools}.`,
  configuration: 'Configuration that this takes for granted',
  worked: (shows: string) => `It has worked when this prints ${shows}:`,
  waits: {
    users: (who: string) => `Wait until nobody is left on ${who}: the command prints 0`,
    quiet: (who: string, time: string) =>
      `Wait until ${who} gets no request any more: the command prints the same number for ${time}`,
    connections: (who: string, shows: string) =>
      `Wait until no request is in flight on ${who}: the command prints ${shows}`,
    product: (who: string, shows: string) =>
      `Wait until the load balancer has done with ${who}: the command prints ${shows}`,
    rolling: (_who: string, shows: string) => `Wait until all pods are replaced: the command prints ${shows}`,
    time: (who: string, time: string) => `Wait ${time}: then ${who} counts as dry`,
    never: (who: string) =>
      `Wait until nobody is left on ${who}. Nobody can say how long that takes, and nothing here can see it`,
    warmUp: (_who: string, time: string) => `Wait ${time} for the warm-up`,
    pause: (_who: string, time: string) => `Watch for ${time} before the next batch`,
    canary: (_who: string, time: string) => `Watch the canary for ${time}`,
  },
  expected: (usual: string, most: string) =>
    `By forecast this takes about ${usual}, and 19 times in 20 at most ${most}.`,
  certain: (time: string) => `By forecast this takes ${time}.`,
  endless: 'By forecast this need not end.',
  deadline: {
    keepWaiting: (time: string) => `After ${time} it is late: say so, and go on waiting.`,
    cut: (time: string) => `After ${time} those who are left are cut off:`,
    handOff: (time: string) => `After ${time} those who are left are handed to the others:`,
    productCuts: (time: string) => `The load balancer ends this itself. If it has not after ${time}, stop and look.`,
    goBack: (time: string) => `If it is not done after ${time}, stop and go back.`,
  },
  back: 'To put everything back',
  nothingBack: 'Nothing is out: there is nothing to put back.',
  none: {
    chooseProduct: (offered: string) => `Choose a load balancer, and its commands stand here: ${offered}.`,
    neverDrains: (offered: string) => `A server that stays available is never drained. Choose another way: ${offered}.`,
    strategy: (strategy: string, product: string, offered: string) =>
      `There is no runbook for “${strategy}” with “${product}”: it does not work that way. Choose one of these strategies: ${offered}.`,
  },
});

export const runbookWords = t;

/** What the heading of a phase says: its servers by the names that the scenario has for them. */
export function runbookPhase(kind: PhaseKind | 'roll', servers: readonly string[]): string {
  return kind === 'roll' ? t.roll : phaseName(kind, [...servers.keys()], servers);
}

export const runbookSubtitle = (strategy: StrategyName, product: ProductName): string =>
  t.subtitle(strategies[strategy].name, products[product]);

/** What is done, to whom; `canaryShare` in 0 to 1. */
export const doingWords = (act: Act, server: string | null, canaryShare: number): string =>
  actWords(act, server ?? '', share(canaryShare));

type Spread = { median: number; most: number };

/** How long a wait should take. */
export const expectedWords = (expected: Spread): string => spread(expected, t.certain, t.expected);

/** How long all of it should take. */
export const wholeWords = (expected: Spread): string => spread(expected, t.wholeCertain, t.whole);

function spread({ median, most }: Spread, certain: typeof t.certain, about: typeof t.expected): string {
  if (most === Number.POSITIVE_INFINITY) return t.endless;
  const [usual, longest] = [median, most].map(durationWords);
  return usual === longest ? certain(usual) : about(usual, longest);
}

type Look = { until: { type: 'shows'; shows: string } | { type: 'steady'; seconds: number } };
type Reason = Exclude<keyof typeof t.waits, 'never'>;

/** What is waited for on these servers. */
export function runbookWait(
  { reason, looks, lastsSeconds }: { reason: Reason; looks: readonly Look[]; lastsSeconds: number | null },
  servers: readonly string[],
): string {
  const who = listNames(servers);
  const until = looks[0]?.until;
  if (until?.type === 'shows') return t.waits[reason](who, until.shows);
  if (until?.type === 'steady') return t.waits[reason](who, secondsWords(until.seconds));
  return lastsSeconds === null ? t.waits.never(who) : t.waits[reason](who, secondsWords(lastsSeconds));
}

/** Seconds as they are counted: "300 s". */
export const secondsWords = (seconds: number): string => `${digits(seconds)} s`;

/** What to do at the deadline. */
export const deadlineWords = ({ seconds, act }: { seconds: number; act: keyof typeof t.deadline }): string =>
  t.deadline[act](secondsWords(seconds));

type NoRunbook =
  | { type: 'chooseProduct' | 'neverDrains'; offered: readonly ProductName[] }
  | { type: 'strategy'; strategy: StrategyName; offered: readonly StrategyName[] };

/** Why there are no commands. */
export function noRunbookWords(none: NoRunbook, product: ProductName): string {
  if (none.type !== 'strategy') return t.none[none.type](none.offered.map((name) => products[name]).join('; '));
  const offered = none.offered.map((name) => strategies[name].name).join('; ');
  return t.none.strategy(strategies[none.strategy].name, products[product], offered);
}
