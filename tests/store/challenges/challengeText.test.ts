import { describe, expect, it } from 'vitest';
import { CHALLENGES } from '../../../src/lessons/challenges/challenges.ts';
import { replayed } from '../../../src/lessons/challenges/score.ts';
import { unpackLink } from '../../../src/player/recording/link.ts';
import { type Recording, RecordingError } from '../../../src/player/recording/recording.ts';
import { readChallenge, writeChallenge } from '../../../src/store/challenges/challengeText.ts';
import { challengeLink } from '../../../src/store/sharing/challengeLink.ts';
import { playedWith, SOLUTIONS } from '../../lessons/challenges/solutions.ts';

/** A link that was given out once: it must open for ever, and its score is what it was as long as the engine is the same. */
const GIVEN_OUT =
  '#challenge=1.FfzRuTWPwU4DIRCGX2UzZ2K2tW0qN-PFgwdjj5s9TOmsEGEwwDYq4d0dNE04AP_Hxz8VjEXvid8J9EaBu4AGuVke-TmuCRSklUFXWGIKWEBvFQjsWHB42O925-MBhcqGGJOLHWUMPX26ifXQhQPyYP-VmUi-2YgqRe_jKtoKZyzGntyPPN02BSXhsjjTE0zJXdG_YZFsvDt0Qc4u8ovYi-1IIOQTmciXLOLj2MSQKV0pyXmqTd3WLIGJIeAfOU33o6pQvj97Yaav8moxE7R5lgbOfIhsP4595F5Ytq39Ag';

const { scenario } = playedWith('halfAnHour', SOLUTIONS.halfAnHour.attains);
const recording: Recording = {
  scenario,
  commands: [{ tick: 30, command: { type: 'nextPhase' } }],
  shownTick: 1_500,
  endTick: 1_500,
};
const text = writeChallenge('halfAnHour', recording);

function problemOf(of: string) {
  try {
    readChallenge(of);
  } catch (error) {
    if (error instanceof RecordingError) return error.problem;
    throw error;
  }
  return null;
}

describe('a challenge that was played', () => {
  it('comes out of its link as it went in, and comes to the same score', () => {
    const link = challengeLink('halfAnHour', recording);
    const opened = link.ok ? readChallenge(unpackLink('challenge', link.link)).recording : null;
    expect(opened).toEqual(recording);
    const standing = replayed(CHALLENGES.halfAnHour, recording);
    expect(standing.faults).toEqual([]);
    expect(replayed(CHALLENGES.halfAnHour, opened as Recording)).toEqual(standing);
  });

  it('opens from a link that was given out', () => {
    expect(readChallenge(unpackLink('challenge', GIVEN_OUT)).recording).toEqual(recording);
  });

  it.each([
    ['no JSON', '{', { type: 'noJson', kind: 'challenge' }],
    ['no object', '[1', { type: 'noJson', kind: 'challenge' }],
    ['a newer one', '{"challenge":2}', { type: 'newer', what: 'challenge', version: 2, known: 1 }],
    ['a challenge that there is not', text.replace('halfAnHour', 'half'), { type: 'badChallenge', name: 'id' }],
    ['another challenge’s run', text.replace('halfAnHour', 'cookies'), { type: 'badChallenge', name: 'run' }],
    ['a score of its own', text.replace('{', '{"score":999,'), { type: 'badChallenge', name: 'score' }],
    ['a run that is none', text.replace('"commands"', '"acts"'), { type: 'badCommands', most: 5_000 }],
  ])('with %s does not open, and says why', (_, of, problem) => {
    expect(problemOf(of)).toEqual(problem);
  });
});
