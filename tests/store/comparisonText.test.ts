import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/engine/index.ts';
import { MAX_LINK } from '../../src/player/link.ts';
import { createDesk, type Desk } from '../../src/store/comparisonDesk.ts';
import type { Setup } from '../../src/store/comparisonSetup.ts';
import { createSimulation } from '../../src/store/simulation.ts';

function page(now = () => 0) {
  const simulation = createSimulation(parseScenario({}), now);
  return { simulation, desk: createDesk(simulation, now) };
}

/** What a desk shows: what was asked for, the moment, and the state of each run. */
function shown({ store }: Desk) {
  const { setup, comparison, view } = store.getState();
  for (let i = 0; i < 1_000 && comparison?.store.getState().settling; i++) comparison.advance(1 / 60);
  return { setup, view, runs: comparison?.store.getState().runs.map(({ observation }) => observation) };
}

const SETUPS: Setup[] = [
  { base: 'article', field: 'rollout.strategy', values: ['bleed', 'lockOut', 'maintenance'] },
  { base: 'start', field: 'servers', values: [2, 4] },
  { base: 'moment', field: 'operator', values: ['nothing', 'nextPhase'] },
];

describe('a link to a comparison', () => {
  it.each(SETUPS)('opens the same runs at the same moment: %j', (setup) => {
    const { simulation, desk } = page();
    simulation.change('traffic.arrivalRate', 0.7);
    if (setup.base === 'start') simulation.restart();
    else simulation.seek(100);
    desk.compare(setup);
    desk.store.getState().comparison?.seek(180);
    const link = desk.shareLink() as string;
    expect(link.length).toBeLessThan(600);
    const before = shown(desk);
    for (const text of [link, `https://bonedry.test/${link}`, desk.saveText() as string]) {
      const other = page();
      expect(other.desk.open(text)).toBeNull();
      expect(shown(other.desk)).toEqual(before);
    }
  });

  it('is of the runs as they are, whatever became of the simulation since', () => {
    const { simulation, desk } = page();
    simulation.seek(100);
    desk.compare(SETUPS[2]);
    const before = shown(desk);
    simulation.change('traffic.arrivalRate', 2);
    simulation.restart();
    const other = page();
    expect(other.desk.open(desk.shareLink() as string)).toBeNull();
    expect(shown(other.desk)).toEqual(before);
  });

  it('leaves the simulation alone when it is of the article’s shop', () => {
    const { desk } = page();
    desk.compare(SETUPS[0]);
    const other = page();
    other.simulation.seek(50);
    const before = other.simulation.recording();
    expect(other.desk.open(desk.shareLink() as string)).toBeNull();
    expect(other.simulation.recording()).toEqual(before);
  });
});

const sound = () => {
  const { desk } = page();
  desk.compare(SETUPS[0]);
  return JSON.parse(desk.saveText() as string);
};

describe('what is no comparison', () => {
  it.each([
    ['', /link|JSON/],
    ['{"compare":1}', /must be/],
    ['{"compare":2}', /newer/],
    ['#compare=1.AAAAAAAAAA', /damaged/],
    ['#compare=<script>', /no link to a comparison/],
    [`#compare=1.${'A'.repeat(MAX_LINK)}`, /too long/],
    [JSON.stringify({ ...sound(), field: '__proto__' }), /setting that there is not/],
    [JSON.stringify({ ...sound(), field: 'constructor' }), /setting that there is not/],
    [JSON.stringify({ ...sound(), values: ['bleed'] }), /values/],
    [JSON.stringify({ ...sound(), values: ['bleed', 'none'] }), /can’t be made/],
    [JSON.stringify({ ...sound(), values: ['bleed', { a: 1 }] }), /values/],
    [JSON.stringify({ ...sound(), field: 'servers', values: [1, 1e9] }), /can’t be made/],
    [JSON.stringify({ ...sound(), tick: -1 }), /tick/],
    [JSON.stringify({ ...sound(), more: 1 }), /more/],
    [JSON.stringify({ ...sound(), run: { format: 1 } }), /recording/],
    [`{"compare":1,"__proto__":{},${JSON.stringify(sound()).slice(13)}`, /not allowed/],
  ])('gets a message and leaves all as it is: %.60s', (text, message) => {
    const { simulation, desk } = page();
    simulation.seek(30);
    const before = [simulation.recording(), desk.store.getState()];
    expect(desk.open(text)).toMatch(message);
    expect([simulation.recording(), desk.store.getState()]).toEqual(before);
  });

  it('never breaks the page, however it is mangled', () => {
    // A clock that runs: a moment far away must not be played to at once.
    let time = 0;
    const { simulation, desk } = page(() => time++);
    const before = simulation.recording();
    const text = JSON.stringify(sound());
    const mangled = fc.tuple(fc.nat(text.length), fc.nat(8), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(mangled, { minLength: 1, maxLength: 3 }), (cuts) => {
        const broken = cuts.reduce((s, [at, length, put]) => s.slice(0, at) + put + s.slice(at + length), text);
        desk.open(broken);
      }),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(sound())), fc.jsonValue()), (part) => {
        desk.open(JSON.stringify({ ...sound(), ...part }));
      }),
      { numRuns: 1_000 },
    );
    expect(simulation.recording().scenario).toEqual(before.scenario);
  }, 60_000);
});
