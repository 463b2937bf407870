import { expect, it } from 'vitest';
import { WHO, whoIs } from '../../../src/traffic/formats/who.ts';

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'user',
  ],
  ['Mozilla/5.0 (Linux; Android 12; CUBOT NOTE 20) AppleWebKit/537.36', 'user'],
  ['-', 'user'],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'crawler'],
  ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'crawler'],
  ['facebookexternalhit/1.1', 'crawler'],
  ['curl/8.5.0', 'crawler'],
  ['python-requests/2.32', 'crawler'],
  ['ELB-HealthChecker/2.0', 'healthCheck'],
  ['GoogleHC/1.0', 'healthCheck'],
  ['kube-probe/1.33', 'healthCheck'],
  ['Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)', 'healthCheck'],
] as const)('an agent that calls itself %s is taken for a %s', (agent, who) => {
  expect(whoIs(agent)).toBe(WHO[who]);
});
