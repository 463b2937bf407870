import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config/index.ts';
import { parseScenario } from '../../../src/engine/index.ts';
import { withConfig } from '../../../src/store/plan/withConfig.ts';
import { ignoredOf, setWords, unreadWords, whyWords } from '../../../src/words/plan/config.ts';
import { cases } from '../../seeds.ts';

const cluster = parseScenario({
  traffic: { arrivalRate: 3, sessionLength: { meanSeconds: 540 } },
  balancer: { product: 'awsAlb', sessionState: 'shared' },
  servers: [{ capacity: 900 }, { capacity: 900 }, { capacity: 900 }],
  rollout: { updateSeconds: 240, batchSize: 2 },
});
const HAPROXY = `
backend shop
  balance leastconn
  cookie SRV insert indirect nocache maxlife 8h
  server web1 10.0.0.1:80 cookie a maxconn 300
  server web2 10.0.0.2:80 cookie b
  timeout queue soon
  include other.cfg
`;

describe('a cluster that is read out of a configuration', () => {
  it('has the file’s servers, limits and balancer; what the file does not say stays', () => {
    const [backend] = readConfig(HAPROXY, 'haproxy.cfg').backends;
    const { servers, balancer, traffic, rollout } = withConfig(cluster, backend);
    expect(servers.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['web1', 300],
      ['web2', 900],
    ]);
    expect(balancer).toMatchObject({ product: 'haproxyDrain', drainTimeoutSeconds: null, cookieMaxAgeSeconds: 28_800 });
    expect(traffic).toEqual(cluster.traffic);
    expect(rollout.updateSeconds).toBe(240);
  });

  it('is a scenario whatever the file says', () => {
    const any = fc.array(fc.constantFrom(...HAPROXY.split('\n'), 'server x 1.1.1.1 maxconn 0', 'cookie a maxlife 1d'), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(any, (lines) => {
        for (const backend of readConfig(['backend shop', ...lines].join('\n'), 'haproxy.cfg').backends) {
          const found = withConfig(cluster, backend);
          expect(parseScenario(found)).toEqual(found);
        }
      }),
      { numRuns: cases(100) },
    );
  });

  it('is told line by line: what was set, and why the rest was not', () => {
    const reading = readConfig(HAPROXY, 'haproxy.cfg');
    const [backend] = reading.backends;
    const set = backend.understood.map((one) => setWords(one, ['web1', 'web2']));
    expect(set).toContain('Name of server 1: web1');
    expect(set).toContain('Capacity of web1: 300 users');
    const ignored = ignoredOf(reading, backend);
    expect(ignored.map(({ line }) => line)).toEqual(ignored.map(({ line }) => line).sort((a, b) => a - b));
    expect(ignored.map(whyWords)).toContain('can’t be read as a time');
    for (const words of ignored.map(whyWords)) expect(words).toMatch(/\S/);
  });

  it.each([
    ['', /Nothing is in it/],
    ['just some words', /It is none of Kubernetes/],
    ['backend empty\n', /HAProxy, and names no servers/],
    ['kind: Deployment\nspec: [', /YAML breaks off in line 2/],
    [`backend x\n${'a'.repeat(300_000)}`, /at most 200,000/],
  ])('says what is wrong with a file that can’t be read: %#', (text, words) => {
    const { unread } = readConfig(text);
    if (unread === null) throw new Error('it was read');
    expect(unreadWords(unread)).toMatch(words);
  });
});
