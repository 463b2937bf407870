import type { PhaseKind, Site } from '../../engine/index.ts';
import type { Recording } from '../../player/recording/recording.ts';
import type { Link } from '../../store/sharing/links.ts';
import { part } from '../catalogue.ts';
import { clockWords } from '../duration.ts';
import { count } from '../quantities.ts';
import { actWords } from '../run/acts.ts';
import { phaseName } from '../run/phases.ts';
import { recordingProblemWords } from '../run/recordingProblems.ts';

/** What can be taken out of the page as a file. */
export const exportNames = part('exportNames', {
  whole: 'Whole picture',
  stage: 'Stage',
  timeline: 'Timeline',
  series: 'Users over time',
  ledger: 'Ledger',
  events: 'Event log',
  comparison: 'Harms and costs',
});

export const exportWords = part('exports', {
  whatToExport: 'What to export',
  film: 'Film of the stage…',
  print: 'Print…',
  page: 'Save as a file',
  pageTitle: 'The whole page in one file, which opens at this moment without a network',
  saved: (file: string) => `Saved ${file}`,
  failed: 'The file could not be made.',
});

const t = part('exported', {
  moment: (time: string, phase: string) => `${time} · ${phase}`,
  andMore: (acts: string, rest: number) => `${acts} and ${count(rest)} more`,
});

/** A moment and its phase: "21:31 · Done". */
export function momentLine(
  seconds: number,
  { kind, servers }: { kind: PhaseKind; servers: readonly number[] },
  { names }: Pick<Site, 'names'>,
): string {
  return t.moment(clockWords(seconds), phaseName(kind, servers, names));
}

/** More acts than this are counted, not told. */
const TOLD = 8;

/** What the operator did: "Bleed Alice at 3:20; Next phase at 4:00". */
export function actsWords({ commands, scenario }: Recording, { names }: Pick<Site, 'names'>): string {
  const told = commands
    .slice(0, TOLD)
    .map(({ tick, command }) => actWords(command, tick * scenario.tickSeconds, names));
  const acts = told.join('; ');
  const rest = commands.length - TOLD;
  return rest > 0 ? t.andMore(acts, rest) : acts;
}

/** A link, or why there is none. */
export function linkWords(link: Link): string {
  return link.ok ? link.link : recordingProblemWords(link.problem);
}
