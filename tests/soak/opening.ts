import { isDeepStrictEqual } from 'node:util';
import { parseScenario, type Scenario } from '../../src/engine/index.ts';
import { CHALLENGE_IDS, CHALLENGES, type ChallengeId } from '../../src/lessons/challenges/challenges.ts';
import { SET_SIZES } from '../../src/lessons/exercises/exercises.ts';
import { KIND_NAMES } from '../../src/lessons/exercises/kinds.ts';
import { openRecording, packLink, unpackLink } from '../../src/player/recording/link.ts';
import { type LinkKind, linkKind } from '../../src/player/recording/linkText.ts';
import { MAX_TICK, RecordingError } from '../../src/player/recording/recording.ts';
import { readRecording, writeRecording } from '../../src/player/recording/recordingText.ts';
import { readChallenge, writeChallenge } from '../../src/store/challenges/challengeText.ts';
import { readComparison, type SharedComparison, writeComparison } from '../../src/store/comparison/comparisonText.ts';
import { judgedOf, readResult, writeResult } from '../../src/store/exercises/result.ts';
import { asksFirst, lessonIn } from '../../src/store/learn/address.ts';
import { readPlan, writePlan } from '../../src/store/plan/planText.ts';
import { recordingProblemWords } from '../../src/words/run/recordingProblems.ts';

/** A sound run, as text and as a link: what hostile ones are made of. */
export const SOUND_RUN = writeRecording({
  scenario: parseScenario({ name: 'A test', servers: [{}, { name: 'Bob' }, { capacity: 7 }] }),
  commands: [
    { tick: 60, command: { type: 'set', field: 'traffic.arrivalRate', value: 0.8 } },
    { tick: 61, command: { type: 'nextPhase', force: true } },
    { tick: 200, command: { type: 'drain', server: 'Bob', force: true } },
  ],
  shownTick: 300,
  endTick: 400,
});
export const SOUND_RUN_LINK = packLink('run', SOUND_RUN);

/** A sound comparison, likewise. */
export const SOUND_COMPARISON = writeComparison({
  setup: { base: 'moment', field: 'traffic.arrivalRate', values: [0.5, 1, 2] },
  base: readRecording(SOUND_RUN).recording,
  tick: 320,
  first: 'time',
});
export const SOUND_COMPARISON_LINK = packLink('compare', SOUND_COMPARISON);

/** A sound result of exercises, likewise. */
export const SOUND_RESULT = writeResult({
  set: { seed: 7, size: SET_SIZES[0], kinds: KIND_NAMES.length },
  name: 'Ada',
  given: Array.from({ length: SET_SIZES[0] }, (_, i) => ({ value: i === 0 ? null : 2.5 * i, seconds: 10 * i })),
});
export const SOUND_RESULT_LINK = packLink('exercises', SOUND_RESULT);

/** A sound run of a challenge, likewise. */
const [CHALLENGE_ID] = CHALLENGE_IDS;
export const SOUND_CHALLENGE = writeChallenge(CHALLENGE_ID, {
  scenario: parseScenario(CHALLENGES[CHALLENGE_ID].scenario),
  commands: [{ tick: 61, command: { type: 'nextPhase', force: true } }],
  shownTick: 300,
  endTick: 400,
});
export const SOUND_CHALLENGE_LINK = packLink('challenge', SOUND_CHALLENGE);

export type Fate = 'opened' | 'refused';

/** @throws an Error when opening fails otherwise than with a RecordingError that words can tell */
function fateOf<T>(open: () => T, check: (opened: T) => void): Fate {
  let opened: T;
  try {
    opened = open();
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    const { length } = recordingProblemWords(error.problem);
    if (length === 0 || length >= 400) throw new Error(`a problem in ${length} letters`);
    return 'refused';
  }
  check(opened);
  return 'opened';
}

function must(holds: boolean, claim: string): void {
  if (!holds) throw new Error(`not so: ${claim}`);
}

/** Opens what is said to be a run, text or link. @throws an Error unless it is refused or becomes one that could be written again */
export function openRunLawfully(input: string): Fate {
  return fateOf(
    () => openRecording(input),
    ({ recording }) => {
      must(isDeepStrictEqual(parseScenario(recording.scenario), recording.scenario), 'a scenario is whole');
      must(recording.endTick <= MAX_TICK, 'a run ends');
      const again = readRecording(writeRecording(recording)).recording;
      must(isDeepStrictEqual(again, recording), 'what was opened can be written and opened again');
    },
  );
}

/** Whether a run of this scenario would be opened: it is not too heavy. */
export function isOpened(scenario: Scenario): boolean {
  return openRunLawfully(writeRecording({ scenario, commands: [], shownTick: 0, endTick: 0 })) === 'opened';
}

/** What is said to be a link of that kind, or its text. */
const textOf = (kind: LinkKind, input: string): string =>
  input.trimStart().startsWith('{') ? input : unpackLink(kind, input);

/** Opens what is said to be a comparison, text or link. @throws an Error as with runs */
export function openComparisonLawfully(input: string): Fate {
  return fateOf(
    (): { shared: SharedComparison } => readComparison(textOf('compare', input)),
    ({ shared }) => {
      const again = readComparison(writeComparison(shared)).shared;
      must(isDeepStrictEqual(again, shared), 'what was opened can be written and opened again');
    },
  );
}

/** Opens what is said to be a result of exercises, text or link, and judges it. @throws an Error as with runs */
export function openResultLawfully(input: string): Fate {
  return fateOf(
    () => readResult(textOf('exercises', input)),
    (result) => {
      must(
        isDeepStrictEqual(readResult(writeResult(result)), result),
        'what was opened can be written and opened again',
      );
      must(judgedOf(result).length === result.set.size, 'each answer is judged');
    },
  );
}

/** Opens what is said to be a challenge that was played, text or link. @throws an Error as with runs */
export function openChallengeLawfully(input: string): Fate {
  return fateOf(
    () => readChallenge(textOf('challenge', input)),
    ({ recording }) => {
      const id = CHALLENGE_IDS.find((each) => CHALLENGES[each].scenario.name === recording.scenario.name);
      must(id !== undefined, 'it is one of the challenges');
      const again = readChallenge(writeChallenge(id as ChallengeId, recording)).recording;
      must(isDeepStrictEqual(again, recording), 'what was opened can be written and opened again');
    },
  );
}

/** Opens what is said to be a plan, text or link. @throws an Error as with runs */
export function openPlanLawfully(input: string): Fate {
  return fateOf(
    () => readPlan(textOf('plan', input)),
    (plan) =>
      must(isDeepStrictEqual(readPlan(writePlan(plan)), plan), 'what was opened can be written and opened again'),
  );
}

/** Reads an address of the page, and opens what it links to. @throws an Error unless all of it is read or refused */
export function readAddressLawfully(hash: string): void {
  const items = hash.slice(1).split('&');
  const lesson = lessonIn(hash);
  must(
    lesson === null || items.some((item) => `${item}=`.startsWith(`learn=${lesson}`)),
    'a lesson is one that it names',
  );
  must(asksFirst(hash) === items.includes('predict'), 'one guesses first where it says so');
  const kind = linkKind(hash);
  if (kind !== null) OPENING[kind](hash);
}

const OPENING: Record<LinkKind, (link: string) => Fate> = {
  run: openRunLawfully,
  compare: openComparisonLawfully,
  exercises: openResultLawfully,
  challenge: openChallengeLawfully,
  plan: openPlanLawfully,
};
