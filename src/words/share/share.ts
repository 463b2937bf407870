import { part } from '../catalogue.ts';
import { counted } from '../quantities.ts';

/** The ways in and out of the page. */
export const shareWords = part('share', {
  shareAndExport: 'Share and export',
  link: 'Link or file…',
  copyLesson: 'Copy the lesson’s link',
  lessonTitle: 'The whole page in one file, which opens in this lesson without a network',
  inAddress: 'The browser does not let the page copy. The lesson’s link is what stands in the address bar.',
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
