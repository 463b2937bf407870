import type { Recording } from '../../player/recording/recording.ts';
import type { Priority } from '../../store/comparison/prefer.ts';
import type { BaseName, Setup } from '../../store/comparison/setup.ts';
import { part } from '../catalogue.ts';
import { verdictPage } from '../comparison/basis.ts';
import { comparedField } from '../comparison/runs.ts';
import { clockWords } from '../duration.ts';
import { count, counted, isOne } from '../quantities.ts';

/** A run, or a comparison of several, as a link or a file, and the way back in. */
export const shareDialogWords = part('shareDialog', {
  title: { run: 'Share this run', comparison: 'Share this comparison', plan: 'Share this plan' },
  link: 'Link',
  characters: (n: number) => `${count(n)} characters; no server ever sees them.`,
  copyLink: 'Copy link',
  linkCopied: 'Link copied.',
  selected: 'It is selected: press Ctrl+C, or ⌘C on a Mac, to copy it.',
  saveFile: 'Save file',
  saved: (file: string) => `Saved ${file}`,
  openAnother: 'Open another',
  linkOrRun: 'Link or saved run',
  pasteLink: 'Paste a link here',
  open: 'Open',
  openFile: 'Open file…',
  fileToOpen: 'File to open',
  nothingPasted: 'Paste a link, or the text of a saved file.',
  note: 'A file can also be dropped anywhere on the page, and a link pasted there. Exported pictures and tables open the run they show.',
});

const t = part('shared', {
  plan: 'The cluster, and what may be borne; the plan is worked out anew where it is opened.',
  scenarioAlone: 'The scenario; nothing was done to it.',
  scenarioAndActs: (acts: number) =>
    `The scenario, and ${counted(acts, 'act')} with ${isOne(acts) ? 'its moment' : 'their moments'}.`,
  opensAt: (holds: string, time: string) => `${holds} It opens at ${time}.`,
  opensAtOf: (holds: string, time: string, end: string) => `${holds} It opens at ${time} of ${end}.`,
  bases: {
    article: 'The article’s shop',
    start: 'A scenario from its start',
    moment: 'A run up to its moment',
  } as Record<BaseName, string>,
  comparison: (base: string, runs: string, field: string, first: string) =>
    `${base}; ${runs} runs that differ in: ${field}. What counts first: ${first}.`,
  numbers: ['no', 'one', 'two', 'three', 'four'],
});

/** What a link or a file of a run holds: "The scenario, and 3 acts with their moments. It opens at 3:20." */
export function runHolds({ scenario, commands, shownTick, endTick }: Recording): string {
  const at = (tick: number) => clockWords(tick * scenario.tickSeconds);
  const acts = commands.length === 0 ? t.scenarioAlone : t.scenarioAndActs(commands.length);
  return shownTick < endTick ? t.opensAtOf(acts, at(shownTick), at(endTick)) : t.opensAt(acts, at(shownTick));
}

/** The same of a comparison. */
export function comparisonHolds({ base, field, values }: Setup, seconds: number, first: Priority): string {
  const counts = verdictPage.priorities[first];
  const holds = t.comparison(t.bases[base], t.numbers[values.length], comparedField(field), counts);
  return t.opensAt(holds, clockWords(seconds));
}

/** What a link or a file of a plan holds. */
export const planHolds = (): string => t.plan;
