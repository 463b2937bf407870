import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseScenario, type SeenWorld } from '../../../src/engine/index.ts';
import { loadForesight } from '../../../src/forecast/foresight.ts';
import { forecastDrains, forecastTogether } from '../../../src/forecast/index.ts';
import { createPlayer } from '../../../src/player/player.ts';
import { foretoldIn } from '../../../src/views/timeline/layout/forecasts.ts';
import { speak } from '../../../src/words/catalogue.ts';
import { clockWords } from '../../../src/words/duration.ts';
import { forecastWords } from '../../../src/words/run/forecasts.ts';
import { anyRecordingOf } from '../../any/anyRecording.ts';
import { entriesOf, speakMarked, usedIn } from '../spoken.ts';
import { listed } from './told.ts';

vi.setConfig({ testTimeout: 120_000 });

/** How long the bleed of a server should last from a moment on, in seconds. */
type Band = { low: number; high: number };
/** What is foreseen in the ticks of a run, by server, and when each server ran dry. */
type Said = {
  tickSeconds: number;
  names: string[];
  foreseen: Map<number, Map<string, ReturnType<typeof forecastDrains>[number]>>;
  dry: { tick: number; name: string }[];
  who: string[];
  made: number;
};
type Truth = (said: Said, ...args: never[]) => boolean;

/** The forecast of these servers together in that tick. */
function bandOf({ foreseen, made, who }: Said): Band {
  return forecastTogether(who.flatMap((name) => foreseen.get(made)?.get(name) ?? []));
}
const cameIn = ({ dry, who, made }: Said): number =>
  Math.max(...who.map((name) => dry.find((event) => event.name === name && event.tick >= made)?.tick ?? Number.NaN));

/** For each sentence about a forecast that was made: when it may be said. */
const TRUTHS: Record<string, Truth> = {
  said: (said, made: string, who: string, from: string, to: string) => {
    const clock = (seconds: number) => clockWords(said.made * said.tickSeconds + seconds);
    const { low, high } = bandOf(said);
    const isAll = listed(who).names.every((name) => said.who.includes(name)) || who === `${said.who.length} servers`;
    return isAll && made === clock(0) && from === clock(low) && to === clock(high);
  },
  came: (said, time: string) => time === clockWords(cameIn(said) * said.tickSeconds),
  'comings.earlier': (said) => cameIn(said) < said.made + bandOf(said).low / said.tickSeconds,
  'comings.later': (said) => cameIn(said) > said.made + bandOf(said).high / said.tickSeconds,
  'comings.asForecast': (said) => {
    const { low, high } = bandOf(said);
    const took = (cameIn(said) - said.made) * said.tickSeconds;
    return low <= took && took <= high;
  },
};

/** Shops whose bleeds end soon. */
const anyQuickShop = fc
  .record({ seed: fc.nat(1_000), tickSeconds: fc.constantFrom(0.5, 1, 5), batchSize: fc.nat(4), many: fc.nat(9) })
  .map(({ seed, tickSeconds, batchSize, many }) =>
    parseScenario({
      ...{ seed, tickSeconds, servers: Array.from({ length: 2 + batchSize + many }, () => ({})) },
      traffic: { arrivalRate: 3, sessionLength: { meanSeconds: 20 } },
      rollout: { balancedSeconds: 20, batchSize: 1 + batchSize, updateSeconds: 5, testSeconds: 5 },
    }),
  );

const PART = 'forecasts';
const key = (entry: string) => entry.slice(PART.length + 1);
beforeAll(async () => {
  await loadForesight();
  speakMarked(PART);
});
afterAll(() => speak({}));

describe('what was forecast of a bleed', () => {
  it('has a truth for each of its sentences', () => {
    expect(Object.keys(TRUTHS).sort()).toEqual(entriesOf(PART).map(key).sort());
  });

  it('is what could be foreseen in that tick, and came as it is said', () => {
    const lies: Record<string, string> = {};
    const told = new Set<string>();
    const runs = [anyRecordingOf(6), anyRecordingOf(2, 0, anyQuickShop)].flatMap((any) =>
      fc.sample(any, { numRuns: 15, seed: 94 }),
    );
    for (const { scenario, log } of runs) {
      const player = createPlayer(scenario, () => 0);
      const foreseen: Said['foreseen'] = new Map();
      const note = ({ tick, servers, rollout }: SeenWorld) => {
        if (Math.ceil(rollout.phaseTick) !== tick || rollout.plan[rollout.index].kind !== 'drain') return;
        const drains = forecastDrains(player.sight().world);
        foreseen.set(tick, new Map(drains.map((drain) => [servers[drain.server].name, drain])));
      };
      const play = (ticks: number) => {
        for (let i = 0; i < ticks; i++) {
          player.playTo(player.sight().world.tick + 1);
          note(player.sight().world);
        }
      };
      for (const { wait, command } of log) {
        play(wait);
        player.dispatch(command);
        note(player.sight().world);
      }
      play(600);
      const { world, events, forecasts, history } = player.sight();
      const names = world.servers.map(({ name }) => name);
      const dry = events.flatMap((event) =>
        event.type === 'dry' ? [{ tick: event.tick, name: names[event.server] }] : [],
      );
      for (const { forecast, came } of foretoldIn({ forecasts, events, history })) {
        const { servers, madeTick } = forecast;
        const { tickSeconds } = scenario;
        const said = { tickSeconds, names, foreseen, dry, who: servers.map((s) => names[s]), made: madeTick };
        const text = forecastWords(forecast, came, tickSeconds, { names });
        for (const { entry, args } of usedIn(text)) {
          told.add(key(entry));
          if (!TRUTHS[key(entry)](said, ...(args as never[]))) lies[key(entry)] ??= `tick ${madeTick}: ${text}`;
        }
      }
    }
    expect(lies).toEqual({});
    expect([...told].sort()).toEqual(Object.keys(TRUTHS).sort());
  });
});
