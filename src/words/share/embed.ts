import type { EmbedProblem } from '../../embed/protocol.ts';
import { part } from '../catalogue.ts';
import { count } from '../quantities.ts';
import { recordingProblemWords } from '../run/recordingProblems.ts';
import { problemWords } from '../settings/problems.ts';

/** A run that is embedded in another page. */
export const embedWords = part('embed', {
  run: 'Bone Dry: a rolling deploy',
  moment: 'Moment shown',
  remix: 'Remix',
  remixTitle: 'Remix: open this moment in the full page, in a new tab',
  left: (note: string, dryness: string) => `${note}, ${dryness}`,
});

const t = part('embedProblems', {
  badMessage: (allowed: string) => `There is no such request. Allowed: ${allowed}.`,
  badRequest: (does: string, allowed: string) => `“${does}” takes ${allowed}.`,
  unknownPart: (part: string, allowed: string) => `There is no part “${part}” to show. Allowed: ${allowed}.`,
  unknownPreset: (preset: string, allowed: string) => `There is no scenario “${preset}”. Allowed: ${allowed}.`,
  badTick: (tick: string, most: string) => `The tick is “${tick}”; it must be a whole number from 0 to ${most}.`,
  badSpeed: (speed: string, least: number, most: string) =>
    `The speed is “${speed}”; it must be a number from ${least} to ${most}.`,
  refused: 'That can’t be done at this moment.',
});

/** So much of what was given is said again, in characters. */
const MOST_TOLD = 40;

/** Why a request, or a flag of the link, can't be fulfilled. */
export function embedProblemWords(problem: EmbedProblem): string {
  switch (problem.type) {
    case 'badMessage':
      return problem.does === undefined ? t.badMessage(problem.allowed) : t.badRequest(problem.does, problem.allowed);
    case 'unknownPart':
      return t.unknownPart(problem.part.slice(0, MOST_TOLD), problem.allowed.join(', '));
    case 'unknownPreset':
      return t.unknownPreset(problem.preset.slice(0, MOST_TOLD), problem.allowed.join(', '));
    case 'badTick':
      return t.badTick(problem.tick.slice(0, MOST_TOLD), count(problem.most));
    case 'badSpeed':
      return t.badSpeed(problem.speed.slice(0, MOST_TOLD), problem.least, count(problem.most));
    case 'recording':
      return recordingProblemWords(problem.problem);
    case 'field':
      return problemWords(problem.problem);
    case 'refused':
      return t.refused;
  }
}
