import { pathToFileURL } from 'node:url';
import { parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { writeRecording } from '../../../src/player/recording/recordingText.ts';
import { clockWords } from '../../../src/words/duration.ts';
import { ms, type Report } from '../report.ts';

const DAY_SECONDS = 86_400;
const DAYS = [0.1, 1, 10, 30];

/** Runs that never end: nothing happens, or users are turned away again and again and come back. */
const RUNS: Record<string, ScenarioInput> = {
  'the article’s': { rollout: { mode: 'manual' } },
  'a crowded one': {
    rollout: { mode: 'manual' },
    servers: [{ capacity: 36 }, { capacity: 36 }],
    traffic: { returnProbability: 0.3 },
  },
};

type Cost = { cpu: number; frame: number; script: number; heap: number; nodes: number };

/** What a frame costs after so many days at 10,000×. Null where there is no browser. */
export async function frames(): Promise<Report | null> {
  // Not bundled with the other benchmarks: it brings its own bundler and browser.
  const file = pathToFileURL(`${process.cwd()}/tests/bench/frames/frames.mjs`).href;
  const { benchFrames } = (await import(/* @vite-ignore */ file)) as {
    benchFrames: (runs: { text: string; clock: string }[]) => Promise<Cost[] | null>;
  };
  const cases = Object.entries(RUNS).flatMap(([name, input]) => DAYS.map((days) => ({ name, input, days })));
  const costs = await benchFrames(
    cases.map(({ input, days }) => {
      const tick = days * DAY_SECONDS;
      const run = { scenario: parseScenario(input), commands: [], shownTick: tick, endTick: tick };
      return { text: writeRecording(run), clock: clockWords(tick) };
    }),
  );
  if (costs === null) return null;
  const first = (name: string) => costs[cases.findIndex((one) => one.name === name)].cpu;
  return {
    title: 'A frame of the page at 10,000× (no GPU): processor time of the whole browser, and its share of the first',
    columns: ['run by hand', 'after', 'processor', 'of the first', 'frame', 'scripts', 'heap', 'nodes'],
    rows: costs.map(({ cpu, frame, script, heap, nodes }, i) => [
      cases[i].name,
      `${cases[i].days} days`,
      ms(cpu),
      (cpu / first(cases[i].name)).toFixed(2),
      ms(frame),
      ms(script),
      `${heap.toFixed(0)} MB`,
      String(nodes),
    ]),
  };
}
