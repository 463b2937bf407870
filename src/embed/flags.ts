import type { EmbedProblem } from './protocol.ts';

/** What an embedded run shows besides its glasses. */
export const PARTS = ['sentence', 'numbers', 'play', 'time', 'progress', 'remix'] as const;
export type Part = (typeof PARTS)[number];

/** What an embedded run starts as. */
export type Flags = {
  show: readonly Part[];
  /** Whether whoever watches can do nothing to the run but play it. */
  locked: boolean;
  /** Whether it plays as soon, and as long, as it can be seen. */
  autoplay: boolean;
  /** Whether forecasts are hidden. */
  predict: boolean;
  /** Simulated seconds per real second; null: the usual. */
  speed: number | null;
  /** The tick to start at; null: that of the run. */
  tick: number | null;
  /** What to start with, where that is no link: a scenario as JSON, or one that is built in, by its name. */
  scenario: string | null;
  preset: string | null;
  /** Whose messages are heard: origins, `null` for pages from a disk, `*` for all. */
  origins: readonly string[];
};

export const DEFAULT_FLAGS: Flags = {
  show: PARTS,
  locked: false,
  autoplay: false,
  predict: false,
  speed: null,
  tick: null,
  scenario: null,
  preset: null,
  origins: [],
};

const LEAST_SPEED = 0.1;
const MOST_SPEED = 10_000;
const MOST_TICK = 100_000_000;

type Address = Pick<Location, 'search' | 'hash'>;

/** The flags of an address; what is none is left out, and told. */
export function readFlags({ search, hash }: Address): { flags: Flags; problems: EmbedProblem[] } {
  const given = new URLSearchParams(`${search.slice(1)}&${hash.slice(1)}`);
  const problems: EmbedProblem[] = [];
  const isOn = (name: string): boolean => given.has(name) && !['0', 'false'].includes(given.get(name) ?? '');
  const list = (name: string): string[] | null =>
    given
      .get(name)
      ?.split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '') ?? null;
  const number = (
    name: 'speed' | 'tick',
    fits: (value: number) => boolean,
    problem: (text: string) => EmbedProblem,
  ) => {
    const text = given.get(name);
    if (text === null) return null;
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (fits(value)) return value;
    problems.push(problem(text));
    return null;
  };
  const isPart = (part: string): part is Part => (PARTS as readonly string[]).includes(part);
  const show = list('show') ?? [...PARTS];
  for (const part of show) if (!isPart(part)) problems.push({ type: 'unknownPart', part, allowed: PARTS });
  return {
    flags: {
      show: show.filter(isPart),
      locked: isOn('locked'),
      autoplay: isOn('autoplay'),
      predict: isOn('predict'),
      speed: number(
        'speed',
        (speed) => speed >= LEAST_SPEED && speed <= MOST_SPEED,
        (speed) => {
          return { type: 'badSpeed', speed, least: LEAST_SPEED, most: MOST_SPEED };
        },
      ),
      tick: number(
        'tick',
        (tick) => Number.isInteger(tick) && tick >= 0 && tick <= MOST_TICK,
        (tick) => {
          return { type: 'badTick', tick, most: MOST_TICK };
        },
      ),
      scenario: given.get('scenario'),
      preset: given.get('preset'),
      origins: list('origins') ?? [],
    },
    problems,
  };
}

/** Flags as they stand after a link's `#run=…&`; what is usual is left out. */
export function writeFlags(flags: Partial<Flags>): string {
  const { show, locked, autoplay, predict, speed, tick, scenario, preset, origins } = { ...DEFAULT_FLAGS, ...flags };
  const code = (text: string): string => encodeURIComponent(text).replaceAll(/%(?:2C|3A|2F)/g, decodeURIComponent);
  return [
    'embed',
    show.length < PARTS.length && `show=${show.join(',')}`,
    locked && 'locked',
    autoplay && 'autoplay',
    predict && 'predict',
    speed !== null && `speed=${speed}`,
    tick !== null && `tick=${tick}`,
    scenario !== null && `scenario=${code(scenario)}`,
    preset !== null && `preset=${code(preset)}`,
    origins.length > 0 && `origins=${code(origins.join(','))}`,
  ]
    .filter((flag) => flag !== false)
    .join('&');
}
