import type { Hash } from '../bytes/hash.ts';
import { textOf } from '../bytes/text.ts';

/** Who made a request. */
export const WHO = { user: 0, crawler: 1, healthCheck: 2 } as const;
export type Who = (typeof WHO)[keyof typeof WHO];

const HEALTH_AGENTS =
  /health|kube-probe|GoogleHC|pingdom|uptimerobot|statuscake|site24x7|NodePing|Blackbox|Prometheus/i;
const CRAWLERS =
  /(?<!cu)bot\b|bot[/;_-]|crawl|spider|slurp|facebookexternalhit|curl\/|wget\/|python-|python\/|aiohttp|httpx|go-http-client|java\/|okhttp|libwww|scrapy|headless|phantomjs|lighthouse|feedfetcher|mediapartners|preview|scan/i;
const HEALTH_PATHS = new Set([
  '/health', '/healthz', '/health/', '/healthcheck', '/health-check', '/livez', '/readyz', '/live', '/ready', '/ping',
  '/status', '/server-status', '/nginx_status', '/_health', '/-/healthy', '/-/ready', '/actuator/health', '/up',
]); // biome-ignore format: a list of paths
const LONGEST_PATH = 20;
const ASSETS = new Set([
  'css',
  'js',
  'mjs',
  'map',
  'png',
  'jpg',
  'jpeg',
  'gif',
  'svg',
  'webp',
  'avif',
  'ico',
  'bmp',
  'woff',
  'woff2',
  'ttf',
  'otf',
  'eot',
  'mp4',
  'webm',
  'mp3',
  'json',
  'wasm',
]);

/** So many agents are remembered at most, each in the place that its hash gives it. */
const AGENTS = 16_384;

/** Says of agents who they are, each looked at once. */
export function agentReader(): (agent: Hash, bytes: Uint8Array, from: number, to: number) => Who {
  const known = { a: new Int32Array(AGENTS), b: new Int32Array(AGENTS), who: new Int8Array(AGENTS).fill(-1) };
  return ({ a, b }, bytes, from, to) => {
    const place = a & (AGENTS - 1);
    if (known.who[place] < 0 || known.a[place] !== a || known.b[place] !== b) {
      known.a[place] = a;
      known.b[place] = b;
      known.who[place] = whoIs(textOf(bytes, from, Math.min(to, from + 512)));
    }
    return known.who[place] as Who;
  };
}

export function whoIs(agent: string): Who {
  if (HEALTH_AGENTS.test(agent)) return WHO.healthCheck;
  return CRAWLERS.test(agent) ? WHO.crawler : WHO.user;
}

/** What is asked for: a path, and where its query begins or it ends. */
export function pathEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== 63 && bytes[at] !== 32 && bytes[at] !== 35) at += 1;
  return at;
}

export function isHealthPath(bytes: Uint8Array, from: number, end: number): boolean {
  const second = bytes[from + 1] | 32;
  // h, l, r, p, s, n, a, u, and what begins with _ or -
  if (end - from > LONGEST_PATH || !'hlrpsnau\x7f-'.includes(String.fromCharCode(second))) return false;
  return HEALTH_PATHS.has(textOf(bytes, from, end).toLowerCase());
}

/** Whether a path is of something that a page is made of, which a browser fetches by itself. */
export function isAsset(bytes: Uint8Array, from: number, end: number): boolean {
  for (let dot = end - 1; dot >= from && dot >= end - 6; dot--) {
    if (bytes[dot] === 47) return false;
    if (bytes[dot] === 46) return ASSETS.has(textOf(bytes, dot + 1, end).toLowerCase());
  }
  return false;
}
