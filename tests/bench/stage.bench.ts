import { pathToFileURL } from 'node:url';
import { ms, type Report, times } from './report.ts';

type Row = { users: number; dots: number; stage: number; sameDots: number; everyUser: number };

/** What a frame of the stage costs in a real browser, against an SVG join. Null where there is no browser. */
export async function stage(): Promise<Report | null> {
  // Not bundled with the other benchmarks: it brings its own bundler and browser.
  const file = pathToFileURL(`${process.cwd()}/tests/bench/stage.mjs`).href;
  const { benchStage } = (await import(/* @vite-ignore */ file)) as { benchStage: () => Promise<Row[] | null> };
  const rows = await benchStage();
  if (rows === null) return null;
  const many = rows[1];
  return {
    title: 'A frame of the stage, 900 × 330, all users moving, against a keyed SVG join (no GPU)',
    columns: ['users', 'dots', 'stage', 'SVG, same dots', 'ratio', 'SVG, every user', 'ratio'],
    rows: rows.map(({ users, dots, stage, sameDots, everyUser }) => [
      users.toLocaleString('en'),
      dots.toLocaleString('en'),
      ms(stage),
      ms(sameDots),
      times(sameDots / stage),
      ms(everyUser),
      times(everyUser / stage),
    ]),
    ratios: { [`stage, ${Math.round(many.users / 1000)}k users`]: many.sameDots / many.stage },
  };
}
