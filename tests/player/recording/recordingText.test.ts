import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand, createWorld, parseScenario, type Scenario, unusual } from '../../../src/engine/index.ts';
import { engineVersion } from '../../../src/player/recording/engineVersion.ts';
import { decodeLink, encodeLink } from '../../../src/player/recording/link.ts';
import {
  type LoggedCommand,
  MAX_COMMANDS,
  type Recording,
  RecordingError,
} from '../../../src/player/recording/recording.ts';
import { MAX_TEXT, readRecording, writeRecording } from '../../../src/player/recording/recordingText.ts';
import { recordingProblemWords } from '../../../src/words/run/recordingProblems.ts';
import { anyCommand } from '../../any/anyCommand.ts';
import { anyScenario } from '../../any/anyScenario.ts';
import { cases } from '../../seeds.ts';

const article: Recording = { scenario: parseScenario({}), commands: [], shownTick: 0, endTick: 0 };
const empty = { format: 1, engine: engineVersion(), scenario: {}, commands: [] };
/** Why data is no recording, in words. @throws when it is one, or when it is refused with any other error */
function refusalOf(data: unknown): string {
  try {
    readRecording(typeof data === 'string' ? data : JSON.stringify(data));
  } catch (error) {
    if (error instanceof RecordingError) return recordingProblemWords(error.problem);
    throw error;
  }
  throw new Error('it was taken');
}

/** A recording of commands that the engine takes, at their ticks. */
const anyRecording: fc.Arbitrary<Recording> = anyScenario().chain((scenario: Scenario) =>
  fc
    .record({ log: fc.array(fc.tuple(fc.nat(100), anyCommand(scenario)), { maxLength: 10 }), more: fc.nat(500) })
    .map(({ log, more }) => {
      const world = createWorld(scenario);
      let tick = 0;
      const commands = log.flatMap(([wait, command]): LoggedCommand[] => {
        tick += wait;
        return applyCommand(world, command).ok ? [{ tick, command }] : [];
      });
      return { scenario, commands, shownTick: Math.floor((tick + more) / 2), endTick: tick + more };
    }),
);

describe('a recording', () => {
  it('comes back from text and from a link as it was', () => {
    fc.assert(
      fc.property(anyRecording, (recording) => {
        const plain = JSON.parse(JSON.stringify(recording));
        expect(readRecording(writeRecording(recording))).toEqual({ recording: plain, otherEngine: false });
        expect(decodeLink(encodeLink(recording))).toEqual({ recording: plain, otherEngine: false });
      }),
      { seed: 51, numRuns: cases(100) },
    );
  }, 60_000);

  it('writes of the scenario only what is not the default', () => {
    expect(unusual(parseScenario({}))).toEqual({});
    expect(unusual(parseScenario({ seed: 7, traffic: { arrivalRate: 2 } }))).toEqual({
      seed: 7,
      traffic: { arrivalRate: 2 },
    });
    expect(unusual(parseScenario({ servers: [{}, { capacity: 5 }] }))).toEqual({ servers: [{}, { capacity: 5 }] });
    expect(unusual(parseScenario({ servers: [{}, {}, {}] }))).toEqual({ servers: [{}, {}, {}] });
  });

  it('keeps the spread of a session length whose default is another one', () => {
    const scenario = parseScenario({ traffic: { sessionLength: { distribution: 'pareto' } } });
    expect(parseScenario(unusual(scenario))).toEqual(scenario);
  });

  it('fits a link of well under 2 kB after a busy rollout', () => {
    const acts = ['drain', 'cutOff', 'update', 'test', 'putBack'] as const;
    const commands = Array.from({ length: 60 }, (_, i): LoggedCommand => {
      const command =
        i % 3
          ? ({ type: acts[i % 5], server: i % 2 ? 'Alice' : 'Bob', force: true } as const)
          : ({ type: 'set', field: 'traffic.arrivalRate', value: 0.5 + i / 100 } as const);
      return { tick: 37 * i + (i % 7), command };
    });
    const link = encodeLink({ ...article, commands, shownTick: 3_000, endTick: 3_000 });
    expect(link.length).toBeLessThan(1_000);
    expect(link).toMatch(/^#run=1\.[\w-]+$/);
  });

  it('shows the end when no moment is named', () => {
    const { recording } = readRecording(JSON.stringify({ ...empty, commands: [[60, { type: 'nextPhase' }]] }));
    expect([recording.shownTick, recording.endTick]).toEqual([60, 60]);
  });

  it('says when another engine made it, and not when only fingerprints were taken otherwise then', () => {
    const madeBy = (engine: string) => readRecording(JSON.stringify({ ...empty, engine })).otherEngine;
    expect([madeBy('00000000'), madeBy(engineVersion()), madeBy('575125e6')]).toEqual([true, false, false]);
    expect(engineVersion()).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('what is no recording', () => {
  const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  it.each<[string, unknown, RegExp]>([
    ['a text that is no JSON', 'hello', /must be JSON/],
    ['half a file', '{"format":1,', /must be JSON, and whole/],
    ['a list', [], /must be a JSON object/],
    ['null', 'null', /must be a JSON object/],
    ['no format', { ...empty, format: undefined }, /format must be a whole number/],
    ['a newer format', { ...empty, format: 9 }, /newer Bone Dry \(format 9\)/],
    ['a format that is everyone’s', '{"format":"toString"}', /format must be/],
    ['another field', { ...empty, script: 1 }, /field named script/],
    ['no scenario', { ...empty, scenario: undefined }, /no scenario|can’t be used/],
    ['a wrong scenario', { ...empty, scenario: { seed: 'x' } }, /Seed is “x”; it must be/],
    [
      'too many users',
      {
        ...empty,
        scenario: {
          traffic: { arrivalRate: 20_000, sessionLength: { meanSeconds: 1e6 } },
          servers: [{ capacity: 3e6 }],
          rollout: { strategy: 'lockOut' },
        },
      },
      /Arrival rate is 20,000; it must be lower: the run would take about .* to set up/,
    ],
    ['too many ticks', { ...empty, end: 100_000_000 }, /would take about \d+ min to make ready; at most 60 s/],
    [
      'too many users later',
      {
        ...empty,
        commands: [[0, { type: 'set', field: 'traffic.arrivalRate', value: 2_000 }]],
        end: 1_000_000,
      },
      /would take about \d+ min to make ready; at most 60 s/,
    ],
    ['a list of commands that is none', { ...empty, commands: {} }, /commands must be a list of at most 5,000/],
    [
      'too many commands',
      { ...empty, commands: Array(MAX_COMMANDS + 1).fill([0, { type: 'abort' }]) },
      /at most 5,000/,
    ],
    ['a command without a tick', { ...empty, commands: [{ type: 'abort' }] }, /Command 1 must be a list of two/],
    [
      'a command at half a tick',
      { ...empty, commands: [[0.5, { type: 'abort' }]] },
      /tick must be a whole number from 0/,
    ],
    ['a command at the end of time', { ...empty, commands: [[1e18, { type: 'abort' }]] }, /to 100,000,000/],
    [
      'commands out of order',
      {
        ...empty,
        commands: [
          [5, { type: 'abort' }],
          [4, { type: 'abort' }],
        ],
      },
      /Command 2 is out of order/,
    ],
    [
      'a command of another kind',
      { ...empty, commands: [[5, { type: 'explode' }]] },
      /This version does not know command 1/,
    ],
    [
      'a command with more than it needs',
      { ...empty, commands: [[5, { type: 'abort', x: 1 }]] },
      /This version does not know command 1: its x is not valid/,
    ],
    [
      'an endless value',
      { ...empty, commands: [[5, { type: 'set', field: 'name', value: 'x'.repeat(300) }]] },
      /at most 200 characters/,
    ],
    [
      'an end before its last command',
      { ...empty, commands: [[5, { type: 'abort' }]], end: 4 },
      /before its last command/,
    ],
    ['a moment after its end', { ...empty, tick: 9, end: 4 }, /before the moment shown/],
    ['a prototype', `{"format":1,"__proto__":{"polluted":1}}`, /field named __proto__/],
    ['a deep constructor', `{"format":1,"scenario":{"traffic":{"constructor":{}}}}`, /field named constructor/],
    ['deep nesting', `{"format":1,"scenario":${nested}}`, /nested too deeply|must be JSON/],
    ['a huge text', 'x'.repeat(MAX_TEXT + 1), /at most 1,000,000 characters/],
  ])('is refused in plain words: %s', (_name, data, message) => {
    expect(refusalOf(data)).toMatch(message);
  });
});
