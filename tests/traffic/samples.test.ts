import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Reading, readLog } from '../../src/traffic/index.ts';
import { chunksOf } from './logs/chunks.ts';
import { crowdOf } from './logs/crowd.ts';
import { DEPLOY, SAMPLES, SHOP } from './logs/samples.ts';

const packedSample = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../public/samples/${name}`, import.meta.url)));
const read = (name: string): Promise<Reading> => readLog(chunksOf(packedSample(name)));

describe('a sample log', () => {
  it.each(Object.keys(SAMPLES))('%s is what its generator makes (`npm run samples` writes it)', (name) => {
    const made = Buffer.from(gunzipSync(SAMPLES[name]()));
    expect(made.equals(Buffer.from(gunzipSync(packedSample(name))))).toBe(true);
  });

  it('of a shop has the week that it was made from', async () => {
    const crowd = crowdOf(SHOP);
    const reading = await read('shop-week.log.gz');
    // A pause of half an hour, of a mean of one minute, does not come up.
    expect(reading.sessions).toBe(crowd.sessions.length);
    expect(reading.hits).toBe(crowd.requests.length + 2 * SHOP.hours);
    expect([reading.crawlers.hits, reading.healthChecks.hits]).toEqual([SHOP.hours, SHOP.hours]);
    const { meanSeconds, spread } = SHOP.session;
    expect(Math.abs(reading.meanSeconds - meanSeconds)).toBeLessThan(
      (3.29 * meanSeconds * spread) / Math.sqrt(reading.sessions),
    );
    expect(reading.isEven).toBe(false);
    expect(reading.perHourOfDay.indexOf(Math.max(...reading.perHourOfDay))).toBeGreaterThan(18);
  });

  it('of a deploy has its three drains', async () => {
    const { deploys, format } = await read('deploy.log.gz');
    expect(format).toBe('haproxy');
    expect(deploys.flatMap(({ outs }) => outs.map(({ server }) => server))).toEqual(['Alice', 'Bob', 'Carol']);
    const pauses = deploys[0].outs.map(
      ({ drySeconds, backSeconds }) => (backSeconds as number) - (drySeconds as number),
    );
    const { updateSeconds, testSeconds } = DEPLOY.rollout;
    for (const pause of pauses) expect(pause).toBeGreaterThan(updateSeconds + testSeconds - 2);
  });
});
