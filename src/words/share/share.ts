import { part } from '../catalogue.ts';
import { counted } from '../quantities.ts';

/** The ways in and out of the page. */
export const shareWords = part('share', {
  shareAndExport: 'Share and export',
  link: 'Link or file…',
  export: 'Export',
  drop: 'Drop it here to open it',
  confirmation: 'Confirmation',
  notice: 'Notice',
  closeNotice: 'Close the notice',
  openedRun: (name: string, time: string) => `Opened: ${name}, at ${time}.`,
  openedComparison: (runs: number) => `Opened: a comparison of ${counted(runs, 'run')}.`,
  openedPlan: 'Opened: a plan.',
  openedStudy: (crowds: number) => `Opened: a study of ${counted(crowds, 'crowd')}.`,
  asItWas: (problem: string) => `${problem} What is on screen is as it was.`,
});
