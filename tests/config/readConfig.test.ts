import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Backend, MOST_CHARACTERS, readConfig } from '../../src/config/index.ts';
import { parseScenario } from '../../src/engine/index.ts';

const sample = (name: string) => readConfig(readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8'), name);
const whyOf = ({ ignored }: Pick<Backend, 'ignored'>) =>
  Object.fromEntries(ignored.map(({ line, text, why }) => [`${line} ${text}`, why.type]));

describe('haproxy.cfg', () => {
  const { format, backends, ignored } = sample('haproxy.cfg');
  const [shop, api] = backends;

  it('becomes a scenario for each backend with servers', () => {
    expect(format).toBe('haproxy');
    expect(backends.map(({ name, line, servers, product }) => [name, line, servers, product])).toEqual([
      ['shop', 18, 3, 'haproxyDrain'],
      ['api', 27, 4, 'haproxyDrain'],
    ]);
    expect(shop.scenario).toEqual({
      balancer: {
        product: 'haproxyDrain',
        redispatch: true,
        queuePatienceSeconds: 20,
        checkSeconds: 3,
        checkFall: 4,
        routing: 'leastConnections',
        affinityWhileDraining: true,
        cookieMaxAgeSeconds: 28_800,
        slowStartSeconds: 45,
        onDrainTimeout: 'cut',
      },
      rollout: {},
      servers: [
        { name: 'web1', weight: 100, capacity: 300 },
        { name: 'web2', weight: 100, capacity: 300 },
        { name: 'web3', weight: 50 },
      ],
    });
    expect(api.scenario.servers?.map(({ name }) => name)).toEqual(['api1', 'api2', 'api3', 'spare']);
    expect(api.scenario.balancer?.routing).toBe('powerOfTwo');
  });

  it('tells line by line what has set nothing, and why', () => {
    expect(whyOf(shop)).toMatchObject({
      '20 cookie SRV insert indirect nocache maxidle 30m maxlife 8h': 'notModelled',
      '21 option httpchk GET /health': 'notModelled',
      '24 maxconn ${SMALL}': 'variable',
      '25 frobnicate 3': 'unknown',
    });
    expect(whyOf(api)).toMatchObject({ '29 timeout queue soon': 'unreadable', '31 weight 999': 'notAllowed' });
    expect(api.ignored.at(-1)?.why).toMatchObject({ problem: { field: 'servers.3.weight', value: 999 } });
    expect(whyOf({ ignored })).toMatchObject({
      '5 hard-stop-after 30m': 'elsewhere',
      '15 bind :443 ssl crt "/etc/ssl/my shop.pem"': 'elsewhere',
    });
  });
});

describe('nginx.conf', () => {
  const { format, backends, ignored } = sample('nginx.conf');
  const [shop, still] = backends;

  it('becomes a scenario for each upstream; what only NGINX Plus knows makes it that', () => {
    expect([format, shop.product, still.product]).toEqual(['nginx', 'nginxPlus', 'nginxDrain']);
    expect(shop.scenario.balancer).toEqual({
      product: 'nginxPlus',
      redispatch: true,
      routing: 'leastConnections',
      affinityWhileDraining: true,
      cookieMaxAgeSeconds: 3_600,
      checkFall: 3,
      slowStartSeconds: 30,
      queueLength: 100,
      queuePatienceSeconds: 70,
    });
    expect(shop.scenario.servers).toEqual([
      { name: '10.0.0.11:8080', weight: 5, capacity: 200 },
      { name: '10.0.0.12:8080', weight: 5 },
      { name: 'unix:/run/spare.sock' },
    ]);
    expect(still.understood.filter(({ caveat }) => caveat === 'nothingBinds')).toHaveLength(2);
  });

  it('tells what has set nothing', () => {
    expect(whyOf(shop)).toMatchObject({
      '9 fail_timeout=30s': 'notModelled',
      '12 backup': 'notModelled',
      '14 magic on': 'unknown',
    });
    expect(whyOf({ ignored })).toMatchObject({
      '2 include /etc/nginx/modules/*.conf': 'include',
      '17 proxy_pass http://shop': 'elsewhere',
    });
  });
});

describe('httpd.conf', () => {
  const { format, backends, ignored } = sample('httpd.conf');
  const [shop, still] = backends;

  it('becomes a scenario for each balancer', () => {
    expect([format, shop.name, still.name]).toEqual(['apache', 'shop', 'static']);
    expect(shop.scenario).toEqual({
      balancer: {
        product: 'apacheDrain',
        checkSeconds: 7,
        checkFall: 2,
        routing: 'leastConnections',
        affinityWhileDraining: true,
        redispatch: false,
        queuePatienceSeconds: 15,
      },
      rollout: {},
      servers: [{ name: 'web1', weight: 3, capacity: 40 }, { name: 'web2' }, { name: 'web3' }],
    });
    expect(whyOf(shop)).toMatchObject({
      '4 retry=60': 'notModelled',
      '7 status=+H': 'notModelled',
      '7 shoe=42': 'unknown',
    });
    expect(whyOf({ ignored })).toMatchObject({
      '2 Include conf.d/*.conf': 'include',
      '11 SetHandler balancer-manager': 'elsewhere',
    });
  });
});

describe('a Deployment with what stands beside it', () => {
  const { format, backends, ignored } = sample('deployment.yaml');
  const [shop] = backends;

  it('becomes a scenario of a rolling update', () => {
    expect([format, shop.name, shop.product, shop.servers]).toEqual(['kubernetes', 'shop', 'kubernetesService', 4]);
    expect(shop.scenario).toMatchObject({
      balancer: { checkSeconds: 5, checkFall: 2, cookieMaxAgeSeconds: 600 },
      rollout: {
        strategy: 'kubernetes',
        maxSurge: '1',
        maxUnavailable: '0%',
        warmUpSeconds: 15,
        graceSeconds: 360,
        preStopSeconds: 300,
      },
    });
    expect(shop.scenario.servers).toHaveLength(4);
    expect(shop.deadlines).toEqual([{ limit: 'progressDeadline', line: 8, seconds: 900 }]);
  });

  it('tells what has set nothing', () => {
    expect(whyOf(shop)).toMatchObject({
      '6 replicas: 6': 'notModelled',
      '27 flavour: vanilla': 'unknown',
      '41 minAvailable: 80%': 'notAskedByUpdates',
      '50 maxReplicas: 12': 'notAskedByUpdates',
    });
    expect(whyOf({ ignored })).toEqual({ '52 ConfigMap other': 'elsewhere' });
  });
});

describe('what can’t be read', () => {
  it.each([
    ['', { type: 'empty' }],
    ['x'.repeat(MOST_CHARACTERS + 1), { type: 'tooLarge', characters: MOST_CHARACTERS + 1, most: MOST_CHARACTERS }],
    ['backend a\n\0', { type: 'notText', line: 2 }],
    ['once upon a time', { type: 'unknownFormat', known: ['kubernetes', 'apache', 'nginx', 'haproxy'] }],
    ['kind: Deployment\nspec: {', { type: 'brokenYaml', line: 2 }],
    [`kind: ${'['.repeat(1_000)}`, { type: 'tooDeep' }],
    ['backend empty\n  balance roundrobin', { type: 'noServers', format: 'haproxy' }],
  ])('is told with its line and what would do: %#', (text, unread) => {
    expect(readConfig(text)).toMatchObject({ backends: [], unread });
  });

  it('is left out, with its line, where the rest can be read', () => {
    const { backends } = readConfig("backend a\n  server x 1.2.3.4:80 weight 'nine\n  server y 1.2.3.5:80\n");
    expect(backends[0]).toMatchObject({
      servers: 1,
      ignored: [{ line: 1 }, { line: 2, why: { type: 'unreadable', wants: 'closed' } }],
    });
  });

  it('names what has servers beyond the most', () => {
    const { backends } = readConfig('backend a\n  server-template web 250 x:80 weight 3\n');
    expect(backends[0].servers).toBe(200);
    expect(backends[0].ignored.filter(({ why }) => why.type === 'tooManyServers')).toHaveLength(1);
    expect(() => parseScenario(backends[0].scenario)).not.toThrow();
  });
});
