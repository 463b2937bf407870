import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shardSeeds } from '../../src/study/index.ts';
import { readArgs } from '../../tools/study/args.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const job = parse(readFileSync(`${docs}study-job.yaml`, 'utf8'));

const name = v.pipe(v.string(), v.regex(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/));
const positive = v.pipe(v.number(), v.integer(), v.minValue(1));
const quantity = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?(m|Ki|Mi|Gi)?$/));
const resources = v.strictObject({ cpu: v.optional(quantity), memory: v.optional(quantity) });
const path = v.pipe(v.string(), v.startsWith('/'));

/** The fields of batch/v1 and v1 that the manifest uses, as the API reference of Kubernetes has them; no others. */
const schema = v.strictObject({
  apiVersion: v.literal('batch/v1'),
  kind: v.literal('Job'),
  metadata: v.strictObject({ name }),
  spec: v.strictObject({
    completions: positive,
    parallelism: v.pipe(positive, v.maxValue(100_000)),
    completionMode: v.literal('Indexed'),
    backoffLimitPerIndex: v.pipe(v.number(), v.integer(), v.minValue(0)),
    template: v.strictObject({
      spec: v.strictObject({
        restartPolicy: v.literal('Never'), // what backoffLimitPerIndex demands
        containers: v.tuple([
          v.strictObject({
            ...{ name, image: v.string(), workingDir: path },
            ...{ command: v.array(v.string()), args: v.array(v.string()) },
            resources: v.strictObject({ requests: resources, limits: resources }),
            volumeMounts: v.array(v.strictObject({ name, mountPath: path, readOnly: v.optional(v.boolean()) })),
          }),
        ]),
        volumes: v.array(
          v.union([
            v.strictObject({ name, configMap: v.strictObject({ name }) }),
            v.strictObject({ name, persistentVolumeClaim: v.strictObject({ claimName: name }) }),
          ]),
        ),
      }),
    }),
  }),
});

describe('the Kubernetes Job of the docs', () => {
  const { spec } = v.parse(schema, job);
  const [container] = spec.template.spec.containers;

  it('mounts the volumes that it has', () => {
    const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).sort();
    expect(names(container.volumeMounts)).toEqual(names(spec.template.spec.volumes));
  });

  it('has a pod do each shard, and writes each to a file of its own', () => {
    const [script] = container.args;
    const tasks = Array.from({ length: spec.completions }, (_, index) => {
      // The shell works out the arguments as it would in the pod, and says them in place of running them.
      const said = execFileSync('sh', ['-c', script.replace(/^exec node \S+/, 'echo')], {
        env: { JOB_COMPLETION_INDEX: String(index) },
        encoding: 'utf8',
      });
      return readArgs(said.trim().split(' '));
    });
    const studies = tasks.filter((task) => task.type === 'study');
    expect(studies.map(({ shard }) => shard)).toEqual(
      Array.from({ length: spec.completions }, (_, index) => ({ part: index + 1, of: spec.completions })),
    );
    expect(new Set(studies.map(({ out }) => out)).size).toBe(spec.completions);
    const shards = studies.map(({ seeds, shard }) => shardSeeds(seeds, shard as NonNullable<typeof shard>));
    expect(shards.reduce((sum, { count }) => sum + count, 0)).toBe(1_000_000);
    for (const { file, out } of studies) {
      const mounts = container.volumeMounts.map(({ mountPath }) => `${mountPath}/`);
      expect([file, out].every((path) => mounts.some((mount) => path?.startsWith(mount)))).toBe(true);
    }
  });

  it('is what the page of the docs speaks of', () => {
    const page = readFileSync(`${docs}studies.md`, 'utf8');
    const [study, results] = spec.template.spec.volumes;
    expect(page).toContain(`kubectl create configmap ${'configMap' in study && study.configMap.name} `);
    expect(page).toContain(`\`${'persistentVolumeClaim' in results && results.persistentVolumeClaim.claimName}\``);
    expect(page).toContain(`job/${job.metadata.name}`);
    expect(page).toContain(`shard *i* + 1 of ${spec.completions}`);
  });
});

describe('the commands of the docs', () => {
  const page = readFileSync(`${docs}studies.md`, 'utf8');
  const commands = [...page.matchAll(/^(?:npm run|parallel npm run --silent) study -- (.*)$/gm)].map(
    ([, rest]) => rest,
  );

  it('are such as the program takes', () => {
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) {
      const argv = command
        .replace(/ ::: .*/, '')
        .replaceAll('{}', '7')
        .replace('$(seq -f %g.jsonl 16)', '1.jsonl 2.jsonl');
      expect(() => readArgs(argv.split(' ')), command).not.toThrow();
    }
  });
});
