import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/engine/index.ts';
import { RecordingError, type RecordingProblem } from '../../src/player/recording/recording.ts';
import {
  isStudyText,
  readHead,
  readReplication,
  readStudy,
  replicate,
  type StudyHead,
  shardSeeds,
  tallyOf,
  writeHead,
  writeReplication,
} from '../../src/study/index.ts';
import { shortScenario } from './kit.ts';

const scenario = shortScenario({ name: 'Späte Nacht' });
const head: StudyHead = {
  ...{ engine: '0123abcd', scenario, limitSeconds: 86_400 },
  seeds: { from: 1, count: 5 },
  shard: null,
};
const replications = [1, 2, 3, 4, 5].map((seed) => replicate(scenario, seed));
const lines = [writeHead(head), ...replications.map(writeReplication)];
const text = `${lines.join('\n')}\n`;

async function problemOf(pieces: string[]): Promise<RecordingProblem> {
  const error = await readStudy(pieces).catch((error: unknown) => error);
  if (!(error instanceof RecordingError)) throw new Error(`no problem, but ${String(error)}`);
  return error.problem;
}
const without = (line: number) => lines.filter((_, i) => i !== line);

describe('the text of a study', () => {
  it('gives back what was written', async () => {
    expect(isStudyText(text)).toBe(true);
    expect(readHead(lines[0])).toEqual(head);
    expect(readHead(writeHead({ ...head, shard: { part: 3, of: 16 } })).shard).toEqual({ part: 3, of: 16 });
    expect(replications.map((_, i) => readReplication(lines[i + 1], i + 2))).toEqual(replications);
    expect(await readStudy([text])).toEqual({ head, tally: tallyOf(replications) });
  });

  it('has no seed of the scenario’s own: it meets those of the study', () => {
    expect(writeHead({ ...head, scenario: parseScenario({ seed: 99 }) })).toBe(
      '{"study":2,"engine":"0123abcd","scenario":{},"seeds":[1,5],"limitSeconds":86400}',
    );
  });

  it('of format 1 has the capacities of that time, and people who are reckoned from its events', () => {
    const old = lines[0]
      .replace('"study":2', '"study":1')
      .replace(/"scenario":.*?,"seeds"/, '"scenario":{"servers":[{},{"capacity":50}]},"seeds"');
    expect(readHead(old).scenario.servers).toMatchObject([{ capacity: 100 }, { capacity: 50 }]);
    const { peopleHurt: _, ...ledger } = replications[0].ledger;
    const line = JSON.stringify({
      ...replications[0],
      ledger: { ...ledger, cutOff: 3, turnedAway: 20, signedOut: 100 },
    });
    expect(readReplication(line, 2).ledger.peopleHurt).toBe(123);
  });

  it('is read in pieces of any length, with any line ends', async () => {
    const letters = [...text.replaceAll('\n', '\r\n')];
    expect(await readStudy(letters)).toEqual(await readStudy([text]));
    async function* later() {
      yield text.slice(0, 300);
      yield text.slice(300);
    }
    expect(await readStudy(later())).toEqual(await readStudy([text]));
  });

  it('may have a seed less, or end early: a part is a study too', async () => {
    expect((await readStudy([without(3).join('\n')])).tally.crowds).toBe(4);
    expect((await readStudy([lines.slice(0, 3).join('\n')])).tally.crowds).toBe(2);
  });

  it.each<[string, string[], RecordingProblem]>([
    ['nothing', [''], { type: 'studyLine', line: 1 }],
    ['a head alone', [lines[0]], { type: 'studyLine', line: 1 }],
    ['no head', [text.slice(lines[0].length + 1)], { type: 'badStudy', name: 'study' }],
    ['a newer one', ['{"study":3}'], { type: 'newer', what: 'study', version: 3, known: 2 }],
    ['odd seeds', [lines[0].replace('[1,5]', '[5,1]')], { type: 'badStudy', name: 'seeds' }],
    ['another field', [lines[0].replace('{', '{"more":1,')], { type: 'badStudy', name: 'more' }],
    ['a line cut short', [text.slice(0, -20)], { type: 'studyLine', line: 6 }],
    ['a line that is none', [[...lines, 'null'].join('\n')], { type: 'studyLine', line: 7 }],
    ['seeds out of order', [[lines[0], lines[2], lines[1]].join('\n')], { type: 'studyOrder', line: 3 }],
    ['a seed twice', [[...lines, lines[5]].join('\n')], { type: 'studyOrder', line: 7 }],
    ['a seed that it is not of', [text.replace('[1,5]', '[1,4]')], { type: 'studyOrder', line: 6 }],
    ['a line without end', [`${lines[0]}\n`, ...Array(40).fill('x'.repeat(10_000))], { type: 'studyLine', line: 2 }],
  ])('is none with %s', async (_, pieces, problem) => {
    expect(await problemOf(pieces)).toEqual(problem);
  });

  it('is none with a scenario that can’t be', async () => {
    const odd = lines[0]
      .replace('"arrivalRate":0.5', '"arrivalRate":-1')
      .replace('"traffic":{', '"traffic":{"arrivalRate":-1,');
    expect(await problemOf([odd])).toMatchObject({ type: 'scenario', problem: { field: 'traffic.arrivalRate' } });
  });
});

describe('the shards of a study', () => {
  it('follow each other without a gap, and are as long as each other to one', () => {
    for (const [count, of] of [
      [1_000_000, 16],
      [10, 3],
      [2, 5],
    ]) {
      const shards = Array.from({ length: of }, (_, i) => shardSeeds({ from: 7, count }, { part: i + 1, of }));
      let next = 7;
      for (const shard of shards) {
        expect(shard.from).toBe(next);
        next += shard.count;
      }
      expect(next).toBe(7 + count);
      const lengths = shards.map((shard) => shard.count);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    }
  });
});
