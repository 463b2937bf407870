import { gzipSync } from 'fflate';
import { crowdOf, type Made, type Truth } from './crowd.ts';
import { requestsOf, watch } from './rollout.ts';
import { DAY, MONDAY } from './truths.ts';
import { WRITERS, type Written } from './writers.ts';

/** Two servers, a week with its days and nights: sessions with a long tail. */
export const SHOP: Truth = {
  seed: 42,
  fromSeconds: MONDAY,
  hours: 168,
  perHour: DAY.map((rate) => rate / 8),
  session: { distribution: 'lognormal', meanSeconds: 420, spread: 1.5 },
  thinkSeconds: 60,
  servers: ['10.0.0.11:8080', '10.0.0.12:8080'],
};

/** A rollout as it was played, three servers one after the other. */
export const DEPLOY = {
  seed: 11,
  traffic: { arrivalRate: 0.3, sessionLength: { meanSeconds: 240 }, thinkSeconds: 40 },
  servers: [{ capacity: 200 }, { capacity: 200 }, { capacity: 200 }],
  balancer: { routing: 'random' },
  rollout: { balancedSeconds: 1_500, updateSeconds: 180, testSeconds: 60 },
} as const;
export const DEPLOY_SECONDS = 7_200;

/** Crawlers and health checks beside the users, as every log has them. */
function visitors(hours: number, fromSeconds: number): string[] {
  return Array.from({ length: hours }, (_, hour) => {
    const made = { seconds: fromSeconds + hour * 3_600 + 17, user: 16_000_000, server: '10.0.0.11:8080', status: 200 };
    const crawler = WRITERS.combined({ ...made, path: `/item/${hour % 40}` }, 120).replace(
      /"Mozilla[^"]*"$/,
      '"Mozilla/5.0 (compatible; ExampleBot/1.0; +https://example.com/bot)"',
    );
    const check = WRITERS.combined({ ...made, seconds: made.seconds + 30, user: 16_000_001, path: '/healthz' }, 120);
    return [crawler, check.replace(/"Mozilla[^"]*"$/, '"kube-probe/1.33"')];
  }).flat();
}

const packed = (lines: readonly string[]): Uint8Array =>
  gzipSync(new TextEncoder().encode(`${lines.join('\n')}\n`), { level: 9, mtime: 0 });

const written = (format: Written, requests: readonly Made[], zone = 0): string[] =>
  requests.map((made) => (format === 'combined' ? WRITERS.combined(made, zone) : WRITERS[format](made)));

/** The sample logs, by their names; each is the same to the byte whenever it is made. */
export const SAMPLES: Record<string, () => Uint8Array> = {
  'shop-week.log.gz': () =>
    packed(
      [...written('combined', crowdOf(SHOP).requests, 120), ...visitors(SHOP.hours, SHOP.fromSeconds)].sort(byClock),
    ),
  'deploy.log.gz': () => packed(written('haproxy', requestsOf(watch(DEPLOY, DEPLOY_SECONDS), MONDAY))),
};

/** By day and time: all days are of one month. */
function byClock(x: string, y: string): number {
  const [a, b] = [x, y].map((line) => line.slice(line.indexOf('[') + 1, line.indexOf(']')));
  return a < b ? -1 : a > b ? 1 : 0;
}
