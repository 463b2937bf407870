import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseScenario, withField } from '../../src/engine/index.ts';
import { engineVersion } from '../../src/player/recording/engineVersion.ts';
import { writeRecording } from '../../src/player/recording/recordingText.ts';
import { replicate, type StudyHead, shardSeeds, writeHead, writeReplication } from '../../src/study/index.ts';
import { readArgs, StudyError } from '../../tools/study/args.ts';
import { merge } from '../../tools/study/merge.ts';
import { nodeWorkers } from '../../tools/study/nodeWorker.ts';
import { readScenario } from '../../tools/study/readScenario.ts';
import { bundleStudy } from '../../tools/study/study.mjs';
import { cases } from '../seeds.ts';
import { shortScenario } from './kit.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'bone-dry-headless-'));
afterAll(() => rmSync(home, { recursive: true }));

const SEEDS = { from: 3, count: 20 };
const scenario = shortScenario();
const head = (more: Partial<StudyHead> = {}): string =>
  writeHead({ engine: engineVersion(), scenario, seeds: SEEDS, limitSeconds: 86_400, shard: null, ...more });
const replications = Array.from({ length: SEEDS.count }, (_, i) =>
  writeReplication(replicate(scenario, SEEDS.from + i)),
);
/** What one machine gives. */
const WHOLE = [head(), ...replications];
/** The lines of one shard. */
function shard(part: number, of: number): string[] {
  const { from, count } = shardSeeds(SEEDS, { part, of });
  return [head({ shard: { part, of } }), ...replications.slice(from - SEEDS.from, from - SEEDS.from + count)];
}

async function* each(lines: readonly string[]) {
  yield* lines;
}
async function joined(parts: readonly (readonly string[])[]) {
  const lines: string[] = [];
  const problems = await merge(
    parts.map((part, i) => ({ file: `${'abcdefgh'[i]}.jsonl`, lines: each(part) })),
    async (line) => void lines.push(line),
  );
  return { lines, problems };
}

describe('joining shards', () => {
  it('gives exactly what one machine would have given, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.infiniteStream(fc.nat()), async (of, dice) => {
        const parts = Array.from({ length: of }, (_, i) => ({
          lines: shard(i + 1, of),
          at: dice.next().value as number,
        }));
        const shuffled = parts.toSorted((a, b) => a.at - b.at).map(({ lines }) => lines);
        expect(await joined(shuffled)).toEqual({ lines: WHOLE, problems: [] });
      }),
      { numRuns: cases(60), seed: 30 },
    );
  });

  it('takes the same shard twice, and shards that overlap', async () => {
    expect(await joined([shard(1, 2), shard(2, 2), shard(2, 3), shard(1, 2)])).toEqual({ lines: WHOLE, problems: [] });
  });

  it('says what is missing, and which shards that is', async () => {
    const { problems } = await joined([shard(2, 4), shard(4, 4).slice(0, -1)]);
    expect(problems).toEqual([
      'Seeds 3-7 are missing: --shard 1/4.',
      'Seeds 13-17 are missing: --shard 3/4.',
      'Seed 22 is missing: --shard 4/4.',
    ]);
  });

  it('says what contradicts', async () => {
    const other = shard(1, 2).with(4, writeReplication(replicate(shortScenario({ tickSeconds: 2 }), 6)));
    expect((await joined([shard(1, 2), other, shard(2, 2)])).problems).toEqual([
      'Seed 6 is not the same in a.jsonl and in b.jsonl.',
    ]);
  });

  it.each<[string, Partial<StudyHead>]>([
    ['engine', { engine: '00000000' }],
    ['scenario', { scenario: shortScenario({ tickSeconds: 2 }) }],
    ['seeds', { seeds: { from: 3, count: 21 } }],
    ['limit', { limitSeconds: 100 }],
  ])('refuses shards of another %s', async (what, more) => {
    const other = [head({ ...more, shard: { part: 2, of: 2 } }), ...shard(2, 2).slice(1)];
    const { problems } = await joined([shard(1, 2), other]);
    expect(problems).toEqual([`b.jsonl is of another study than a.jsonl: its ${what} is not the same.`]);
  });

  it.each([
    ['is none', ['{}'], 'a.jsonl: That is not a Bone Dry study: its study is not valid.'],
    ['was cut short', [...WHOLE.slice(0, 3), WHOLE[3].slice(0, 50)], 'a.jsonl: Line 4 of the study is not whole'],
    ['is out of order', [WHOLE[0], WHOLE[2], WHOLE[1]], 'a.jsonl: Line 3 of the study is out of order'],
  ])('refuses a file that %s', async (_, lines, words) => {
    const error = await joined([lines]).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(StudyError);
    expect((error as Error).message).toContain(words);
  });
});

describe('what a study can be of', () => {
  it('is a scenario, or a saved run with the settings of its moment, and says what is left out', () => {
    expect(readScenario('{"tickSeconds":2}')).toEqual({ scenario: parseScenario({ tickSeconds: 2 }), acts: 0 });
    const set = { type: 'set', field: 'traffic.arrivalRate', value: 0.9 } as const;
    const run = {
      ...{ scenario, shownTick: 50, endTick: 90 },
      commands: [
        { tick: 5, command: set },
        { tick: 9, command: { type: 'drain', server: 'Alice' } as const },
        { tick: 80, command: { type: 'nextPhase' } as const },
      ],
    };
    expect(readScenario(writeRecording(run))).toEqual({ scenario: withField(scenario, set.field, set.value), acts: 1 });
  });

  it.each([
    ['no JSON', 'x', 'It holds no JSON object'],
    ['a list', '[]', 'It holds no JSON object'],
    ['a study', WHOLE[0], 'It is a study already'],
    ['a comparison', '{"compare":1}', 'It is a comparison'],
    ['a scenario with a fault', '{"traffic":{"arrivalRate":-1}}', 'traffic.arrivalRate is -1; it must be'],
    ['a run with a fault', '{"format":1,"engine":"x"}', 'engine must be 8 hex digits'],
  ])('is not %s', (_, text, words) => {
    expect(() => readScenario(text)).toThrow(StudyError);
    expect(() => readScenario(text)).toThrow(words);
  });
});

describe('the command line', () => {
  it('is read', () => {
    expect(
      readArgs('run.json --seeds 1-1000000 --shard 3/16 --workers 4 --limit 600 --out a.jsonl'.split(' ')),
    ).toEqual({
      ...{ type: 'study', file: 'run.json', seeds: { from: 1, count: 1_000_000 }, shard: { part: 3, of: 16 } },
      ...{ workers: 4, limitSeconds: 600, out: 'a.jsonl' },
    });
    expect(readArgs(['--merge', 'a', 'b'])).toEqual({ type: 'merge', files: ['a', 'b'], out: null });
  });

  it.each([
    ['', 'One FILE is needed'],
    ['a b --seeds 1-2', 'given are 2'],
    ['a', '--seeds is missing'],
    ['a --seeds 5', '--seeds is 5'],
    ['a --seeds 5-1', '--seeds is 5-1'],
    ['a --seeds 0-4294967296', '--seeds is 0-4294967296'],
    ['a --seeds 1-2 --shard 4/3', '--shard is 4/3'],
    ['a --seeds 1-2 --shard 0/3', '--shard is 0/3'],
    ['a --seeds 1-2 --workers 0', '--workers is 0; it must be a whole number from 1 to 256.'.replace(';', ':')],
    ['a --seeds 1-2 --limit x', '--limit is x'],
    ['--merge', '--merge needs'],
    ['--merge a --seeds 1-2', '--seeds has no meaning with --merge'],
    ['a --speed', "Unknown option '--speed'"],
  ])('is refused with what is wrong: %s', (line, words) => {
    const argv = line === '' ? [] : line.split(' ');
    expect(() => readArgs(argv)).toThrow(StudyError);
    expect(() => readArgs(argv)).toThrow(words);
  });
});

describe('a thread of Node.js', () => {
  it.each([
    ['dies', 'process.exit(3)', 'exit 3'],
    ['throws', 'throw new Error("planted")', 'planted'],
  ])('that %s is heard of', async (_, act, why) => {
    const file = join(home, 'broken.mjs');
    writeFileSync(
      file,
      `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => { ${act} });\n`,
    );
    const said = await new Promise((resolve) => {
      const { tell } = nodeWorkers(file)(resolve);
      tell({ type: 'question', scenarios: [scenario], limitSeconds: null });
    });
    expect(said).toEqual({ type: 'failed', why });
  });
});

describe('npm run study', () => {
  const command = join(root, 'tools/study/study.mjs');
  const bundled = join(home, 'bundled.mjs');
  const run = (...args: string[]) => node(bundled, ...args);
  const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' });
  const saved = join(home, 'scenario.json');
  writeFileSync(saved, JSON.stringify(scenario));

  // The command bundles itself whenever it is called: once is enough to see that it does.
  beforeAll(async () => {
    await bundleStudy(join(home, 'bundle'));
    const main = `import { main } from './bundle/main.mjs';`;
    const call = `process.exitCode = await main(process.argv.slice(2), './bundle/worker.mjs');`;
    writeFileSync(bundled, [main, call].join('\n'));
  });

  it('writes a line for each crowd, by as many workers as it is told, in shards that can be joined', () => {
    const asked = [saved, '--seeds', '3-22', '--limit', '86400', '--workers', '2'];
    const whole = node(command, ...asked);
    expect(whole.stderr).toBe('');
    expect(whole.stdout.trimEnd().split('\n')).toEqual(WHOLE);
    for (const part of [2, 1]) expect(run(...asked, '--shard', `${part}/2`, '--out', `${part}.jsonl`).status).toBe(0);
    expect(readFileSync(join(home, '1.jsonl'), 'utf8').trimEnd().split('\n')).toEqual(shard(1, 2));
    expect(run('--merge', '2.jsonl', '1.jsonl', '--out', 'all.jsonl').status).toBe(0);
    expect(readFileSync(join(home, 'all.jsonl'), 'utf8')).toBe(whole.stdout);
  });

  it('leaves no file where something is missing, and says what', () => {
    writeFileSync(join(home, 'half.jsonl'), `${shard(1, 2).join('\n')}\n`);
    const { status, stderr } = run('--merge', 'half.jsonl', '--out', 'none.jsonl');
    expect(status).toBe(1);
    expect(stderr).toBe('Seeds 13-22 are missing: --shard 2/2.\n');
    expect(readdirSync(home).filter((name) => name.startsWith('none'))).toEqual([]);
  });

  it('says what is wrong with the command line or the file, and how it is used', () => {
    const missing = run('nowhere.json', '--seeds', '1-2');
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('nowhere.json can’t be read');
    expect(missing.stderr).toContain('npm run study -- FILE --seeds 1-1000');
    expect(run('--merge', 'nowhere.jsonl').stderr).toContain('nowhere.jsonl can’t be read');
    expect(run(saved, '--seeds', '1-2', '--out', 'no/such/folder').stderr).toContain('can’t be written');
  });
});
