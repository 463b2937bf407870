import { isDeepStrictEqual } from 'node:util';
import { parseScenario, type Scenario } from '../../src/engine/index.ts';
import { openRecording, packLink, unpackLink } from '../../src/player/link.ts';
import { MAX_TICK, RecordingError } from '../../src/player/recording.ts';
import { readRecording, writeRecording } from '../../src/player/recordingText.ts';
import { readComparison, type SharedComparison, writeComparison } from '../../src/store/comparison/comparisonText.ts';
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

/** Opens what is said to be a comparison, text or link. @throws an Error as with runs */
export function openComparisonLawfully(input: string): Fate {
  const text = () => (input.trimStart().startsWith('{') ? input : unpackLink('compare', input));
  return fateOf(
    (): { shared: SharedComparison } => readComparison(text()),
    ({ shared }) => {
      const again = readComparison(writeComparison(shared)).shared;
      must(isDeepStrictEqual(again, shared), 'what was opened can be written and opened again');
    },
  );
}
