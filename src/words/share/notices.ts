import type { Site } from '../../engine/index.ts';
import type { Notice } from '../../store/simulation/state.ts';
import { part } from '../catalogue.ts';
import { recordingProblemWords } from '../run/recordingProblems.ts';
import { refusalWords } from '../run/refusals.ts';

const t = part('notices', {
  otherEngine:
    'This run was recorded with another version of the simulation: what you see may differ from what was seen then.',
  noLanguage: 'The words of that language could not be loaded. What is on screen is as it was.',
  astray: (why: string) => `Not all of it could be repeated: ${why}`,
});

/** What should be known about what was opened. */
export function noticeWords(notice: Notice, site: Pick<Site, 'names'>): string {
  switch (notice.type) {
    case 'problem':
      return recordingProblemWords(notice.problem);
    case 'otherEngine':
    case 'noLanguage':
      return t[notice.type];
    case 'astray':
      return t.astray(refusalWords(notice.refusal, site));
  }
}
