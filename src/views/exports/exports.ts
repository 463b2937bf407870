import type { Asked } from '../../store/comparison/judging.ts';
import { scenarioOf } from '../../store/comparison/runs.ts';
import type { Comparison } from '../../store/comparison/state.ts';
import type { exportNames } from '../../words/share/exports.ts';
import type { Download } from '../kit/download.ts';
import type { Look } from './picture/look.ts';
import { stagePng, timelinePng, timelineSheet, wholePng } from './picture/pictures.ts';
import { fileName } from './snapshot/fileName.ts';
import type { Run } from './snapshot/snapshot.ts';
import { outcomeTable, usersTable, withComparison } from './tables/comparisonTables.ts';
import { writeCsv } from './tables/csv.ts';
import { eventTable, ledgerTable, seriesTable, withAbout } from './tables/runTables.ts';
import type { Table } from './tables/table.ts';

type Ending = 'png' | 'svg' | 'csv';
/** One entry of the menu. `part` stands in the file's name; the whole picture has none. */
type Entry = { name: keyof typeof exportNames; part: string; ending: Ending };
export type Export = Entry & { make: (run: Run, look: Look) => Promise<Uint8Array> | string };
/** The same where runs are compared. */
export type ComparisonExport = Entry & { table: (comparison: Comparison) => Table };

const TYPES: Record<Ending, string> = {
  png: 'image/png',
  svg: 'image/svg+xml;charset=utf-8',
  csv: 'text/csv;charset=utf-8;header=present',
};

const csv =
  (table: (run: Run) => Table): Export['make'] =>
  (run) =>
    writeCsv(withAbout(table(run), run.about));

export const EXPORTS: readonly Export[] = [
  { name: 'whole', part: '', ending: 'png', make: wholePng },
  { name: 'stage', part: 'stage', ending: 'png', make: stagePng },
  { name: 'timeline', part: 'timeline', ending: 'png', make: timelinePng },
  { name: 'timeline', part: 'timeline', ending: 'svg', make: (run, look) => timelineSheet(run, look).svg(1) },
  { name: 'series', part: 'series', ending: 'csv', make: csv(seriesTable) },
  { name: 'ledger', part: 'ledger', ending: 'csv', make: csv(ledgerTable) },
  { name: 'events', part: 'events', ending: 'csv', make: csv(eventTable) },
];

export const COMPARISON_EXPORTS: readonly ComparisonExport[] = [
  { name: 'comparison', part: 'comparison', ending: 'csv', table: outcomeTable },
  { name: 'series', part: 'comparison-series', ending: 'csv', table: usersTable },
];

/** The file of an export. @throws when the browser can't make it */
export async function makeFile({ part, ending, make }: Export, run: Run, look: Look): Promise<Download> {
  const { title, seconds } = run.about;
  const name = fileName(title, part, seconds, ending);
  const content = await make(run, look);
  return { name, type: TYPES[ending], content: content as BlobPart };
}

/** The file of an export of a comparison. */
export function makeComparisonFile(
  { part, ending, table }: ComparisonExport,
  comparison: Comparison,
  asked: Asked,
): Download {
  const name = fileName(scenarioOf(comparison.base).name, part, comparison.store.getState().seconds, ending);
  return { name, type: TYPES[ending], content: writeCsv(withComparison(table(comparison), comparison, asked)) };
}
