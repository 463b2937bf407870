import type { Made } from './crowd.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const two = (n: number): string => String(n).padStart(2, '0');
const date = (seconds: number): Date => new Date(Math.floor(seconds * 1000));

/** 10/Oct/2025:13:55:36, of a clock so many minutes ahead of UTC. */
function clock(seconds: number, zone = 0): string {
  const d = date(seconds + zone * 60);
  const time = [d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds()].map(two).join(':');
  return `${two(d.getUTCDate())}/${MONTHS[d.getUTCMonth()]}/${d.getUTCFullYear()}:${time}`;
}

const millis = (seconds: number): string => String(date(seconds).getUTCMilliseconds()).padStart(3, '0');
const iso = (seconds: number): string => date(seconds).toISOString();

export const addressOf = (user: number): string => `10.${(user >>> 16) & 255}.${(user >>> 8) & 255}.${user & 255}`;

const AGENTS = [
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
];
export const agentOf = (user: number): string => AGENTS[user % AGENTS.length];
const port = (made: Made): number => 1024 + ((made.user * 31 + Math.floor(made.seconds)) % 60_000);
const spaced = (fields: readonly (string | number)[]): string => fields.join(' ');

/** One line of a log for each format that is read. */
export const WRITERS = {
  combined: (m: Made, zone = 0): string =>
    `${addressOf(m.user)} - - [${clock(m.seconds, zone)} ${offset(zone)}] "GET ${m.path} HTTP/1.1" ${m.status} 5123 "https://shop.example/" "${agentOf(m.user)}"`,
  common: (m: Made): string =>
    `${addressOf(m.user)} - - [${clock(m.seconds)} +0000] "GET ${m.path} HTTP/1.1" ${m.status} 5123`,
  nginxJson: (m: Made): string =>
    JSON.stringify({
      time_iso8601: iso(m.seconds),
      remote_addr: addressOf(m.user),
      request: `GET ${m.path} HTTP/1.1`,
      status: String(m.status),
      http_user_agent: agentOf(m.user),
      upstream_addr: m.server,
    }),
  haproxy: (m: Made): string =>
    `Oct  1 00:00:00 lb haproxy[211]: ${addressOf(m.user)}:${port(m)} [${clock(m.seconds)}.${millis(m.seconds)}] shop~ web/${m.server} 0/0/1/12/13 ${m.status} 5123 - - ---- 41/41/12/6/0 0/0 "GET ${m.path} HTTP/1.1"`,
  alb: (m: Made): string =>
    spaced([
      'https', iso(m.seconds + 0.4), 'app/shop/50dc6c495c0c9188', `${addressOf(m.user)}:${port(m)}`, m.server, 0.001, 0.4, 0,
      m.status, m.status, 34, 366, `"GET https://shop.example:443${m.path} HTTP/1.1"`, `"${agentOf(m.user)}"`,
      'ECDHE-RSA-AES128-GCM-SHA256', 'TLSv1.2', 'arn:aws:elasticloadbalancing:eu-north-1:1:targetgroup/shop/7', '"Root=1-5"',
      '"shop.example"', '"-"', 0, iso(m.seconds), '"forward"', '"-"', '"-"', `"${m.server}"`, `"${m.status}"`, '"-"', '"-"',
    ]), // biome-ignore format: the fields of one line
  cloudFront: (m: Made): string =>
    [
      iso(m.seconds).slice(0, 10), iso(m.seconds).slice(11, 19), 'ARN1-C1', 5123, addressOf(m.user), 'GET', 'd1.cloudfront.net',
      m.path, m.status, '-', agentOf(m.user).replaceAll(' ', '%20'), '-', '-',
    ].join('\t'), // biome-ignore format: the fields of one line
  iis: (m: Made): string =>
    spaced([
      iso(m.seconds).slice(0, 10), iso(m.seconds).slice(11, 19), m.server, 'GET', m.path, '-', 443, '-', addressOf(m.user),
      agentOf(m.user).replaceAll(' ', '+'), '-', m.status, 0, 0, 12,
    ]), // biome-ignore format: the fields of one line
  caddy: (m: Made): string =>
    JSON.stringify({
      level: 'info',
      ts: Number(m.seconds.toFixed(6)),
      logger: 'http.log.access.log0',
      msg: 'handled request',
      request: {
        remote_ip: addressOf(m.user),
        method: 'GET',
        host: 'shop.example',
        uri: m.path,
        headers: { 'User-Agent': [agentOf(m.user)] },
      },
      status: m.status,
    }),
  traefik: (m: Made): string =>
    `${addressOf(m.user)} - - [${clock(m.seconds)} +0000] "GET ${m.path} HTTP/2.0" ${m.status} 5123 "-" "${agentOf(m.user)}" 7 "shop@docker" "http://${m.server}" 12ms`,
  traefikJson: (m: Made): string =>
    JSON.stringify({
      ClientHost: addressOf(m.user),
      DownstreamStatus: m.status,
      RequestPath: m.path,
      ServiceURL: `http://${m.server}`,
      StartUTC: iso(m.seconds),
      'request_User-Agent': agentOf(m.user),
      time: iso(m.seconds + 1),
    }),
  csv: (m: Made): string =>
    `${iso(m.seconds)},u${m.user},"${m.server}","${m.path}, with a comma and a ""quote""",${m.status}`,
  tsv: (m: Made): string => [iso(m.seconds), `u${m.user}`, m.server, m.path, m.status].join('\t'),
};

export type Written = keyof typeof WRITERS;

/** What stands above the lines of a format. */
export const HEADS: Partial<Record<Written, string>> = {
  iis: '#Software: Microsoft Internet Information Services 10.0\n#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\n',
  cloudFront:
    '#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie)\n',
  csv: 'time,session_id,server,path,status\n',
  tsv: 'time\tsession_id\tserver\tpath\tstatus\n',
};

function offset(zone: number): string {
  const minutes = Math.abs(zone);
  return `${zone < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** A whole log as text. */
export function writeLog(format: Written, requests: readonly Made[]): string {
  const write = WRITERS[format];
  return `${HEADS[format] ?? ''}${requests.map((made) => write(made)).join('\n')}\n`;
}
