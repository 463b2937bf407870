import { gzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { createLogReading, type StartLogWorker } from '../../../src/store/traffic/logReading.ts';
import { withTraffic } from '../../../src/store/traffic/withTraffic.ts';
import { createLogWork } from '../../../src/traffic/work.ts';
import { crowdOf } from '../../traffic/logs/crowd.ts';
import { EVEN } from '../../traffic/logs/truths.ts';
import { writeLog } from '../../traffic/logs/writers.ts';

/** Works at once, in the test's own thread. */
const here: StartLogWorker = (hear) => {
  let isOver = false;
  const work = createLogWork((report) => !isOver && hear(report));
  return {
    tell: (order) => void work.obey(order),
    end: () => {
      isOver = true;
    },
  };
};

const { requests, sessions } = crowdOf({ ...EVEN, hours: 2 });
const half = requests.findIndex(({ seconds }) => seconds >= EVEN.fromSeconds + 3_600);
const older = new File([writeLog('traefik', requests.slice(0, half))], 'access.log.1', { lastModified: 1 });
const newer = new File(
  [gzipSync(new TextEncoder().encode(writeLog('traefik', requests.slice(half))))],
  'access.log.gz',
  {
    lastModified: 2,
  },
);

const readBoth = async () => {
  const reading = createLogReading(here, () => 0);
  reading.read([newer, older]);
  await vi.waitFor(() => expect(reading.store.getState().status).toBe('read'));
  return reading;
};

describe('a log that is read', () => {
  it('goes on in the next file, the older first, packed or not', async () => {
    const { findings, names } = (await readBoth()).store.getState();
    expect(names).toEqual(['access.log.1', 'access.log.gz']);
    expect(findings?.hits).toBe(requests.length);
    expect(findings?.sessions).toBe(sessions.length);
    expect(findings?.disorder).toEqual({ astray: 0, stepsBack: 0 });
  });

  it('is read again as another format, and found anew with other choices', async () => {
    const reading = await readBoth();
    const before = reading.store.getState().findings;
    reading.choose({ idleGapSeconds: 300 });
    expect(reading.store.getState().findings?.sessions).toBeGreaterThanOrEqual(before?.sessions ?? 0);
    expect(reading.store.getState().findings?.choices.idleGapSeconds).toBe(300);
    reading.readAs('csv');
    await vi.waitFor(() => expect(reading.store.getState().status).toBe('read'));
    expect(reading.store.getState().findings).toMatchObject({ format: 'csv', hits: 0, sessions: 0 });
  });

  it('is no more when it is cancelled, and not there where nothing can read it', async () => {
    const reading = createLogReading(here, () => 0);
    reading.read([older]);
    reading.cancel();
    expect(reading.store.getState().status).toBe('empty');
    const none = createLogReading(
      () => {
        throw new Error('no workers');
      },
      () => 0,
    );
    none.readText('a');
    expect(none.store.getState().status).toBe('failed');
  });

  it('gives a cluster its traffic and servers; what goes with others is kept where it can be', async () => {
    const { findings } = (await readBoth()).store.getState();
    if (findings === null) throw new Error('nothing was found');
    const cluster = parseScenario({
      balancer: { product: 'haproxyDrain' },
      rollout: { updateSeconds: 77 },
      traffic: { buyerShare: 0.9 },
    });
    const { traffic, balancer, rollout, servers } = withTraffic(cluster, findings);
    expect([balancer.product, rollout.updateSeconds, traffic.buyerShare]).toEqual(['haproxyDrain', 77, 0.9]);
    expect(servers.map(({ name }) => name)).toEqual(EVEN.servers);
    expect(traffic.sessionLength.distribution).toBe('empirical');
    const many = parseScenario({ servers: Array.from({ length: 9 }, () => ({})), rollout: { batchSize: 4 } });
    expect(withTraffic(many, findings).servers).toHaveLength(2);
  });

  it('is read again with other columns for what they are said to be', async () => {
    const reading = createLogReading(here, () => 0);
    reading.readText('when,visitor\n2025-10-06T08:00:00Z,a\n2025-10-06T08:01:00Z,b\n2025-10-06T08:02:00Z,a\n');
    await vi.waitFor(() => expect(reading.store.getState().status).toBe('read'));
    reading.readAs('csv');
    reading.readFields({ time: ['when'] });
    reading.readFields({ user: ['visitor'] });
    await vi.waitFor(() => expect(reading.store.getState().findings?.sessions).toBe(2));
    expect(reading.store.getState().findings?.fields).toMatchObject({ time: ['when'], user: ['visitor'] });
    reading.readAs(null);
    expect(reading.store.getState().fields).toEqual({});
  });
});
