import type { Kind, RecordingProblem } from '../../player/recording/recording.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { count, sizeWords } from '../quantities.ts';
import { problemWords } from '../settings/problems.ts';

/** What is said of a run, and of a comparison of several. */
type OfEach = Record<Kind, string>;
type Newer = Extract<RecordingProblem, { type: 'newer' }>['what'];

const t = part('recordingProblems', {
  noJson: {
    run: 'That is not a Bone Dry recording: it must be JSON, and whole.',
    comparison: 'That is not a Bone Dry comparison: it must be JSON, and whole.',
    result: 'That is not a Bone Dry result: it must be JSON, and whole.',
    challenge: 'That is not a Bone Dry challenge: it must be JSON, and whole.',
    plan: 'That is not a Bone Dry plan: it must be JSON, and whole.',
  } as OfEach,
  noObject: {
    run: 'That is not a Bone Dry recording: it must be a JSON object.',
    comparison: 'That is not a Bone Dry comparison: it must be a JSON object.',
    result: 'That is not a Bone Dry result: it must be a JSON object.',
    challenge: 'That is not a Bone Dry challenge: it must be a JSON object.',
    plan: 'That is not a Bone Dry plan: it must be a JSON object.',
  } as OfEach,
  textTooLong: {
    run: (most) => `The recording is too long: it may have at most ${count(most)} characters.`,
    comparison: (most) => `The comparison is too long: it may have at most ${count(most)} characters.`,
    result: (most) => `The result is too long: it may have at most ${count(most)} characters.`,
    challenge: (most) => `The challenge is too long: it may have at most ${count(most)} characters.`,
    plan: (most) => `The plan is too long: it may have at most ${count(most)} characters.`,
  } as Record<Kind, (most: number) => string>,
  newer: {
    format: (version, known) =>
      `The recording was made by a newer Bone Dry (format ${version}); this one reads formats up to ${known}.`,
    packing: (version, known) => `The link was made by a newer Bone Dry (packing ${version}); this one opens ${known}.`,
    comparison: (version, known) =>
      `The comparison was made by a newer Bone Dry (format ${version}); this one reads formats up to ${known}.`,
    study: (version, known) =>
      `The study was made by a newer Bone Dry (format ${version}); this one reads formats up to ${known}.`,
    result: (version, known) =>
      `The result was made by a newer Bone Dry (format ${version}); this one reads formats up to ${known}.`,
    challenge: (version, known) =>
      `The challenge was played with a newer Bone Dry (format ${version}); this one reads formats up to ${known}.`,
    plan: (version, known) =>
      `The plan was made by a newer Bone Dry (format ${version}); this one reads formats up to ${known}.`,
  } as Record<Newer, (version: number, known: number) => string>,
  noFormat: (known: number) =>
    `That is not a Bone Dry recording: its format must be a whole number from 1 to ${known}.`,
  scenario: (problem: string) => `The scenario can’t be used: ${problem}`,
  noScenario: 'The recording has no scenario.',
  unknownField: (name: string) =>
    `The recording has a field named ${name}; known are format, engine, scenario, commands, tick and end.`,
  badEngine: 'The recording’s engine must be 8 hex digits.',
  badCommands: (most: number) => `The recording’s commands must be a list of at most ${count(most)} commands.`,
  badTick: (name: string, most: number) => `The recording’s ${name} must be a whole number from 0 to ${count(most)}.`,
  commandShape: (which: number) => `Command ${which} must be a list of two: a tick and a command.`,
  commandOrder: (which: number) => `Command ${which} is out of order: commands must be in order of time.`,
  commandTick: (which: number, most: number) =>
    `Command ${which}: its tick must be a whole number from 0 to ${count(most)}.`,
  commandUnknown: (which: number) => `This version does not know command ${which}.`,
  commandUnknownAt: (which: number, path: string) =>
    `This version does not know command ${which}: its ${path} is not valid.`,
  commandValue: (which: number, most: number) =>
    `Command ${which}: its value may have at most ${count(most)} characters.`,
  endsBefore: {
    command: (endTick) => `The recording ends at tick ${count(endTick)}, before its last command.`,
    moment: (endTick) => `The recording ends at tick ${count(endTick)}, before the moment shown.`,
  } as Record<'command' | 'moment', (endTick: number) => string>,
  tooDeep: (most: number) => `The recording is nested too deeply: ${most} levels are allowed.`,
  oddKey: (name: string) => `The recording has a field named ${name}, which is not allowed.`,
  tooLong: {
    run: (time, most) =>
      `The run would take about ${time} to make ready; at most ${most} is allowed. Lower its arrival rate, or share an earlier moment.`,
    comparison: (time, most) =>
      `The comparison would take about ${time} to make ready; at most ${most} is allowed. Lower the arrival rate, or compare fewer runs.`,
    result: (time, most) => `The result would take about ${time} to make ready; at most ${most} is allowed.`,
    challenge: (time, most) => `The challenge would take about ${time} to play again; at most ${most} is allowed.`,
    plan: (time, most) => `The plan’s cluster would take about ${time} to make ready; at most ${most} is allowed.`,
  } as Record<Kind, (time: string, most: string) => string>,
  tooLarge: {
    run: (size, most) =>
      `The run would take about ${size} of memory; at most ${most} is allowed. Lower its arrival rate.`,
    comparison: (size, most) =>
      `The comparison would take about ${size} of memory; at most ${most} is allowed. Lower the arrival rate, or compare fewer runs.`,
    result: (size, most) => `The result would take about ${size} of memory; at most ${most} is allowed.`,
    challenge: (size, most) => `The challenge would take about ${size} of memory; at most ${most} is allowed.`,
    plan: (size, most) => `The plan’s cluster would take about ${size} of memory; at most ${most} is allowed.`,
  } as Record<Kind, (size: string, most: string) => string>,
  linkTooLong: (most: number) => `The link is too long: it may have at most ${count(most)} characters.`,
  tooLongForLink: {
    run: 'The run is too long for a link. Save it as a file instead.',
    comparison: 'The comparison is too long for a link. Save it as a file instead.',
    result: 'The result is too long for a link.',
    challenge: 'So much was done in this challenge that it is too long for a link.',
    plan: 'The plan is too long for a link. Save it as a file instead.',
  } as OfEach,
  unpacksTooLong: (most: number) => `The link unpacks to more than ${count(most)} characters.`,
  noLink: {
    run: 'That is not a link to a Bone Dry run: it must have #run= and a code.',
    comparison: 'That is not a link to a Bone Dry comparison: it must have #compare= and a code.',
    result: 'That is not a link to a Bone Dry result: it must have #exercises= and a code.',
    challenge: 'That is not a link to a Bone Dry challenge: it must have #challenge= and a code.',
    plan: 'That is not a link to a Bone Dry plan: it must have #plan= and a code.',
  } as OfEach,
  damaged: 'The link is damaged: part of it is missing or was changed. Copy all of it.',
  badComparison: (name: string) => `That is not a Bone Dry comparison: its ${name} is not valid.`,
  unknownSetting: 'The comparison is of a setting that does not exist.',
  comparedValue: (problem: string) => `The comparison can’t be made: ${problem}`,
  badStudy: (name: string) => `That is not a Bone Dry study: its ${name} is not valid.`,
  badResult: (name: string) => `That is not a Bone Dry result: its ${name} is not valid.`,
  badPlan: (name: string) => `That is not a Bone Dry plan: its ${name} is not valid.`,
  badChallenge: (name: string) => `That is not a Bone Dry challenge: its ${name} is not valid.`,
  studyLine: (line: number) =>
    `Line ${count(line)} of the study is not whole: each line must hold a seed, its status, its times and its ledger.`,
  studyOrder: (line: number) =>
    `Line ${count(line)} of the study is out of order: seeds must rise from line to line, within those of its head.`,
  studyTooLong: (most: number) => `The study is too long: the page opens at most ${count(most)} crowds.`,
  unreadable: (file: string) => `${file} could not be read.`,
  holdsNothing: (file: string) => `${file} holds no Bone Dry run.`,
  broken: {
    run: 'The run could not be opened.',
    comparison: 'The comparison could not be opened.',
    result: 'The result could not be opened.',
    challenge: 'The challenge could not be opened.',
    plan: 'The plan could not be opened.',
  } as OfEach,
});

/** Why text is no recording, or why a recording is no link. Commands are counted from 1. */
export function recordingProblemWords(problem: RecordingProblem): string {
  switch (problem.type) {
    case 'noJson':
    case 'noObject':
    case 'tooLongForLink':
    case 'noLink':
    case 'broken':
      return t[problem.type][problem.kind];
    case 'textTooLong':
      return t.textTooLong[problem.kind](problem.most);
    case 'newer':
      return t.newer[problem.what](problem.version, problem.known);
    case 'noFormat':
      return t.noFormat(problem.known);
    case 'scenario':
    case 'comparedValue':
      return t[problem.type](problemWords(problem.problem));
    case 'unknownField':
    case 'oddKey':
    case 'badComparison':
    case 'badStudy':
    case 'badResult':
    case 'badChallenge':
    case 'badPlan':
      return t[problem.type](problem.name);
    case 'badCommands':
    case 'tooDeep':
    case 'linkTooLong':
    case 'studyTooLong':
    case 'unpacksTooLong':
      return t[problem.type](problem.most);
    case 'badTick':
      return t.badTick(problem.name, problem.most);
    case 'commandShape':
    case 'commandOrder':
      return t[problem.type](problem.index + 1);
    case 'commandTick':
    case 'commandValue':
      return t[problem.type](problem.index + 1, problem.most);
    case 'commandUnknown': {
      const which = problem.index + 1;
      return problem.path === '' ? t.commandUnknown(which) : t.commandUnknownAt(which, problem.path);
    }
    case 'endsBefore':
      return t.endsBefore[problem.what](problem.endTick);
    case 'tooLong':
      return t.tooLong[problem.kind](durationWords(problem.seconds), durationWords(problem.most));
    case 'tooLarge':
      return t.tooLarge[problem.kind](sizeWords(problem.bytes), sizeWords(problem.most));
    case 'studyLine':
    case 'studyOrder':
      return t[problem.type](problem.line);
    case 'unreadable':
    case 'holdsNothing':
      return t[problem.type](problem.file);
    case 'noScenario':
    case 'badEngine':
    case 'damaged':
    case 'unknownSetting':
      return t[problem.type];
  }
}
