import type { ChallengeId } from '../../lessons/challenges/challenges.ts';
import { packLink } from '../../player/recording/link.ts';
import type { Recording } from '../../player/recording/recording.ts';
import { writeChallenge } from '../challenges/challengeText.ts';
import { type Link, linked } from './links.ts';

/** The fragment of a link to a challenge as it was played: `#challenge=…`. */
export function challengeLink(id: ChallengeId, recording: Recording): Link {
  return linked(() => packLink('challenge', writeChallenge(id, recording)));
}
