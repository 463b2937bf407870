import { writeCsv } from './csv.ts';
import type { Download } from './download.ts';
import { fileName } from './fileName.ts';
import type { Look } from './look.ts';
import { stagePng, timelinePng, timelineSheet, wholePng } from './pictures.ts';
import type { Run } from './run.ts';
import { eventTable, ledgerTable, seriesTable, withAbout } from './tables.ts';

/** One entry of the menu. `part` stands in the file's name; the whole picture has none. */
export type Export = {
  name: string;
  about: string;
  part: string;
  ending: 'png' | 'svg' | 'csv';
  make: (run: Run, look: Look) => Promise<Uint8Array> | string;
};

const TYPES = { png: 'image/png', svg: 'image/svg+xml;charset=utf-8', csv: 'text/csv;charset=utf-8;header=present' };

export const EXPORTS: Export[] = [
  { name: 'Whole picture', about: 'PNG', part: '', ending: 'png', make: wholePng },
  { name: 'Stage', about: 'PNG', part: 'stage', ending: 'png', make: stagePng },
  { name: 'Timeline', about: 'PNG', part: 'timeline', ending: 'png', make: timelinePng },
  {
    name: 'Timeline',
    about: 'SVG',
    part: 'timeline',
    ending: 'svg',
    make: (run, look) => timelineSheet(run, look).svg(1),
  },
  {
    name: 'Users over time',
    about: 'CSV',
    part: 'series',
    ending: 'csv',
    make: (run) => writeCsv(withAbout(seriesTable(run), run.about)),
  },
  {
    name: 'Ledger',
    about: 'CSV',
    part: 'ledger',
    ending: 'csv',
    make: (run) => writeCsv(withAbout(ledgerTable(run), run.about)),
  },
  {
    name: 'Event log',
    about: 'CSV',
    part: 'events',
    ending: 'csv',
    make: (run) => writeCsv(withAbout(eventTable(run), run.about)),
  },
];

/** The file of an export. @throws when the browser can't make it */
export async function makeFile({ part, ending, make }: Export, run: Run, look: Look): Promise<Download> {
  const { title, seconds } = run.about;
  const name = fileName(title, part, seconds, ending);
  const content = await make(run, look);
  return { name, type: TYPES[ending], content: content as BlobPart };
}
