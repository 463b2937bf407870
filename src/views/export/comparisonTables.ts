import { bucketEndTick } from '../../player/history.ts';
import type { Frame } from '../../player/player.ts';
import type { Desk } from '../../store/comparisonDesk.ts';
import { settingsOf } from '../../store/comparisonRuns.ts';
import type { RunFacts } from '../../store/comparisonState.ts';
import { formatClock } from '../../store/duration.ts';
import { markRows, SECTION_TITLES } from '../compare/marks.ts';
import { baseTitle, comparisonLinkNow, fieldLabel } from '../share/shareComparison.ts';
import { phaseAt } from '../timeline/moment.ts';
import { type Cell, type Table, writeCsv } from './csv.ts';
import type { Download } from './download.ts';
import { fileName } from './fileName.ts';
import { unusualSettings } from './parameters.ts';
import { exact, wholeLabel, withColumns } from './tables.ts';

/** One entry of the menu where runs are compared. */
export type ComparisonExport = {
  name: string;
  about: string;
  part: string;
  make: (runs: readonly RunFacts[], frames: readonly Frame[]) => Table;
};

export const COMPARISON_EXPORTS: ComparisonExport[] = [
  { name: 'Harms and costs', about: 'CSV', part: 'comparison', make: outcomeTable },
  { name: 'Users over time', about: 'CSV', part: 'comparison-series', make: usersTable },
];

/** The file of an export of the comparison on the desk. */
export function makeComparisonFile(desk: Desk, { part, make }: ComparisonExport): Download {
  const { comparison, setup, base } = desk.store.getState();
  if (comparison === null) throw new Error('There is no comparison to export.');
  const { runs, seconds } = comparison.store.getState();
  const title = baseTitle(desk);
  const settings = unusualSettings(settingsOf(base));
  const table = withColumns(make(runs, comparison.frames()), [
    ['Scenario', title],
    ['Moment shown', formatClock(seconds)],
    ['Settings', settings.length === 0 ? 'All settings as in the article' : settings.join('; ')],
    ['Difference', fieldLabel(setup.field)],
    ['Link', comparisonLinkNow(desk).words],
  ]);
  const name = fileName(title, part, seconds, 'csv');
  return { name, type: 'text/csv;charset=utf-8;header=present', content: writeCsv(table) };
}

/** Every harm, good and cost of each run at the moment shown; which run alone is the best. */
export function outcomeTable(runs: readonly RunFacts[]): Table {
  const rows = markRows(runs.map(({ observation: { ledger }, settings }) => ({ ledger, settings })));
  return [
    ['Part', 'Entry', ...runs.map(({ label }) => label), 'Better', 'Meaning'],
    ...rows.map(({ row, values, best }, i): Cell[] => [
      ...[SECTION_TITLES[row.kind], wholeLabel(i), ...values],
      ...[best === null ? null : runs[best].label, row.meaning],
    ]),
  ];
}

/** The users of each run over time, one run after the other: a row a tick, or in a long run for several ticks. */
export function usersTable(runs: readonly RunFacts[], frames: readonly Frame[]): Table {
  const rows = frames.flatMap(({ history, world }, run) => {
    const names = world.servers.map(({ name }) => name);
    return Array.from({ length: history.count }, (_, bucket): Cell[] => {
      const tick = bucketEndTick(history, bucket);
      const seconds = exact(tick * world.scenario.tickSeconds);
      const { total, updated, serving } = history;
      return [
        ...[runs[run].label, tick, seconds, formatClock(seconds), phaseAt(history.bands, tick, names)],
        ...[total.last[bucket], total.min[bucket], total.max[bucket], updated.last[bucket], serving.last[bucket]],
      ];
    });
  });
  const users = ['Users', 'Lowest', 'Highest', 'On version 2', 'Capacity in service'];
  return [['Run', 'Tick', 'Seconds', 'Time', 'Phase', ...users], ...rows];
}
