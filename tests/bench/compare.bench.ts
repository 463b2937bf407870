import { pathToFileURL } from 'node:url';
import { ms, type Report, times } from './report.ts';

type Row = { runs: number; ticks: number; stages: number; chart: number; frame: number };

/** What a page at 60 frames a second has for one. */
const FRAME_MS = 1000 / 60;

/** What a frame of a comparison costs in a real browser, against what 60 frames a second allow. Null where there is no browser. */
export async function compare(): Promise<Report | null> {
  // Not bundled with the other benchmarks: it brings its own bundler and browser.
  const file = pathToFileURL(`${process.cwd()}/tests/bench/compare.mjs`).href;
  const { benchCompare } = (await import(/* @vite-ignore */ file)) as { benchCompare: () => Promise<Row[] | null> };
  const rows = await benchCompare();
  if (rows === null) return null;
  return {
    title: 'A frame of the article’s scenario compared at 100× (no GPU), against the 16.7 ms of 60 frames a second',
    columns: ['runs', 'ticks', 'stages', 'chart', 'whole frame', '16.7 ms is'],
    rows: rows.map(({ runs, ticks, stages, chart, frame }) => [
      String(runs),
      ms(ticks),
      ms(stages),
      ms(chart),
      ms(frame),
      times(FRAME_MS / frame),
    ]),
  };
}
