import { describe, expect, it } from 'vitest';
import type { RecordingProblem } from '../../../src/player/recording/recording.ts';
import { recordingProblemWords } from '../../../src/words/run/recordingProblems.ts';
import { noticeWords } from '../../../src/words/share/notices.ts';

const problem = { field: 'traffic.arrivalRate', value: -1, allowed: { type: 'flag' } } as const;

type Of<Type, P = RecordingProblem> = P extends { type: infer Types } ? (Type extends Types ? P : never) : never;

/** One problem of each type, and how it is said; a type that is missing here is an error. */
const SAID: { [Type in RecordingProblem['type']]: [Of<Type>, string] } = {
  noJson: [{ type: 'noJson', kind: 'run' }, 'That is not a Bone Dry recording: it must be JSON, and whole.'],
  noObject: [{ type: 'noObject', kind: 'comparison' }, 'That is not a Bone Dry comparison: it must be a JSON object.'],
  textTooLong: [
    { type: 'textTooLong', kind: 'run', most: 1_000_000 },
    'The recording is too long: it may have at most 1,000,000 characters.',
  ],
  newer: [
    { type: 'newer', what: 'packing', version: 2, known: 1 },
    'The link was made by a newer Bone Dry (packing 2); this one opens 1.',
  ],
  noFormat: [
    { type: 'noFormat', known: 1 },
    'That is not a Bone Dry recording: its format must be a whole number from 1 to 1.',
  ],
  scenario: [{ type: 'scenario', problem }, 'The scenario can’t be used: Arrival rate is -1; it must be yes or no.'],
  noScenario: [{ type: 'noScenario' }, 'The recording has no scenario.'],
  unknownField: [
    { type: 'unknownField', name: 'extra' },
    'The recording has a field named extra; known are format, engine, scenario, commands, tick and end.',
  ],
  badEngine: [{ type: 'badEngine' }, 'The recording’s engine must be 8 hex digits.'],
  badCommands: [
    { type: 'badCommands', most: 5_000 },
    'The recording’s commands must be a list of at most 5,000 commands.',
  ],
  badTick: [
    { type: 'badTick', name: 'end', most: 100_000_000 },
    'The recording’s end must be a whole number from 0 to 100,000,000.',
  ],
  commandShape: [{ type: 'commandShape', index: 0 }, 'Command 1 must be a list of two: a tick and a command.'],
  commandOrder: [{ type: 'commandOrder', index: 2 }, 'Command 3 is out of order: commands must be in order of time.'],
  commandTick: [
    { type: 'commandTick', index: 0, most: 1_000 },
    'Command 1: its tick must be a whole number from 0 to 1,000.',
  ],
  commandUnknown: [
    { type: 'commandUnknown', index: 1, path: 'server' },
    'This version does not know command 2: its server is not valid.',
  ],
  commandValue: [
    { type: 'commandValue', index: 0, most: 200 },
    'Command 1: its value may have at most 200 characters.',
  ],
  endsBefore: [
    { type: 'endsBefore', what: 'command', endTick: 9 },
    'The recording ends at tick 9, before its last command.',
  ],
  tooDeep: [{ type: 'tooDeep', most: 12 }, 'The recording is nested too deeply: 12 levels are allowed.'],
  oddKey: [{ type: 'oddKey', name: '__proto__' }, 'The recording has a field named __proto__, which is not allowed.'],
  tooLong: [
    { type: 'tooLong', kind: 'run', seconds: 312, most: 60 },
    'The run would take about 5 min to make ready; at most 60 s is allowed. Lower its arrival rate, or share an earlier moment.',
  ],
  tooLarge: [
    { type: 'tooLarge', kind: 'comparison', bytes: 1.44e9, most: 1e9 },
    'The comparison would take about 1.4 GB of memory; at most 1 GB is allowed. Lower the arrival rate, or compare fewer runs.',
  ],
  linkTooLong: [
    { type: 'linkTooLong', kind: 'run', most: 65_536 },
    'The link is too long: it may have at most 65,536 characters.',
  ],
  tooLongForLink: [
    { type: 'tooLongForLink', kind: 'run', most: 65_536 },
    'The run is too long for a link. Save it as a file instead.',
  ],
  unpacksTooLong: [{ type: 'unpacksTooLong', most: 1_000_000 }, 'The link unpacks to more than 1,000,000 characters.'],
  noLink: [
    { type: 'noLink', kind: 'comparison' },
    'That is not a link to a Bone Dry comparison: it must have #compare= and a code.',
  ],
  damaged: [{ type: 'damaged' }, 'The link is damaged: part of it is missing or was changed. Copy all of it.'],
  badComparison: [
    { type: 'badComparison', name: 'values' },
    'That is not a Bone Dry comparison: its values is not valid.',
  ],
  unknownSetting: [{ type: 'unknownSetting' }, 'The comparison is of a setting that does not exist.'],
  comparedValue: [
    { type: 'comparedValue', problem },
    'The comparison can’t be made: Arrival rate is -1; it must be yes or no.',
  ],
  badResult: [{ type: 'badResult', name: 'given' }, 'That is not a Bone Dry result: its given is not valid.'],
  badChallenge: [{ type: 'badChallenge', name: 'run' }, 'That is not a Bone Dry challenge: its run is not valid.'],
  badPlan: [{ type: 'badPlan', name: 'share' }, 'That is not a Bone Dry plan: its share is not valid.'],
  badStudy: [{ type: 'badStudy', name: 'seeds' }, 'That is not a Bone Dry study: its seeds is not valid.'],
  studyLine: [
    { type: 'studyLine', line: 1_200 },
    'Line 1,200 of the study is not whole: each line must hold a seed, its status, its times and its ledger.',
  ],
  studyOrder: [
    { type: 'studyOrder', line: 3 },
    'Line 3 of the study is out of order: seeds must rise from line to line, within those of its head.',
  ],
  studyTooLong: [
    { type: 'studyTooLong', most: 2_000_000 },
    'The study is too long: the page opens at most 2,000,000 crowds.',
  ],
  unreadable: [{ type: 'unreadable', file: 'a.json' }, 'a.json could not be read.'],
  holdsNothing: [{ type: 'holdsNothing', file: 'a.json' }, 'a.json holds no Bone Dry run.'],
  broken: [{ type: 'broken', kind: 'comparison' }, 'The comparison could not be opened.'],
};

describe('the words for what can’t be opened', () => {
  it.each(Object.values(SAID))('say %o', (problem, words) => {
    expect(recordingProblemWords(problem)).toBe(words);
    expect(noticeWords({ type: 'problem', problem }, { names: [] })).toBe(words);
  });

  it('say what of a run could not be repeated', () => {
    const refusal = { type: 'nobodyThere', server: 1 } as const;
    expect(noticeWords({ type: 'astray', refusal }, { names: ['Alice', 'Bob'] })).toBe(
      'Not all of it could be repeated: Nobody is on Bob.',
    );
  });
});
