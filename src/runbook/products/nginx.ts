import { quoted, sh } from '../steps/quote.ts';
import type { Command, Seeing } from '../steps/runbook.ts';
import type { Acts, ByServer, Server, Site } from './product.ts';

/** The first version that knows `drain` without a subscription. */
const DRAINS_FROM = [1, 29, 6];

/** Whether a version such as "1.22.1" is at least that. */
function knowsDrain(version: string): boolean {
  const parts = version.split('.').map(Number);
  const at = DRAINS_FROM.findIndex((part, i) => (parts[i] ?? 0) !== part);
  return at < 0 || (parts[at] ?? 0) > DRAINS_FROM[at];
}

const drains = ({ names }: Site): boolean => knowsDrain(names.settings.version);

/** Older ones: what was done is what the tests do for real. */
const source = (site: Site): Pick<Command, 'source' | 'verified'> =>
  drains(site) ? { source: 'nginx', verified: true } : { source: 'nginxOlder', verified: true };

/** The upstream that one server has for those bound to it, where there is no `drain`. */
const ownUpstream = ({ names }: Site, { name }: Server): string => `${names.settings.upstream}_${name}`;

type Word = '' | 'drain' | 'down';

/** awk’s condition: the line of this server in this upstream. */
const lineOf = (upstream: string, { address }: Server): string[] => [
  `$1 == "upstream" { inside = ($2 == ${quoted(upstream)} || $2 == ${quoted(`${upstream}{`)}) }`,
  `inside && $1 == "server" && ($2 == ${quoted(address)} || $2 == ${quoted(`${address};`)})`,
];

/** An awk program that puts a word at the end of the server’s line, and takes out what stood there. */
function marking(upstream: string, server: Server, word: Word): string {
  const [block, line] = lineOf(upstream, server);
  const change = `gsub(/[ \\t]+(drain|down)/, ""); sub(/[ \\t]*;/, "${word && ` ${word}`};")`;
  return [block, `${line} { ${change} }`, '/}/ { inside = 0 }', '{ print }'].join('\n');
}

/** Workers that take new connections. */
const WORKERS = `ps -eo pid=,args= | awk '/nginx: worker process *$/ { print $1 }'`;
/** Old ones do until the new ones have started: it is waited for at most so many tenths of a second. */
const TRIES = 50;

/** Changes the file by awk, tries it, and has it read; puts it back as it was where nginx refuses it. */
function edit({ names }: Site, marks: [string, Server, Word][]): string {
  const file = sh(names.settings.file);
  const programs = marks.map((mark) => `awk ${sh(marking(...mark))}`);
  return [
    'before=$(mktemp)',
    `cp ${file} "$before"`,
    `${programs[0]} "$before"${programs
      .slice(1)
      .map((program) => ` |\n${program}`)
      .join('')} > ${file}`,
    `nginx -t -q || { cat "$before" > ${file}; exit 1; }`,
    `old=$(${WORKERS})`,
    'nginx -s reload',
    'rm "$before"',
    'tries=0',
    `while [ "$tries" -lt ${TRIES} ] && ${WORKERS} | grep -qxF "$old"\ndo sleep 0.1; tries=$((tries + 1)); done`,
  ].join('\n');
}

/** Prints the word at the end of the server’s line in the configuration as nginx reads it: drain, down or ready. */
function word(site: Site, upstream: string, server: Server): Command {
  const [block, line] = lineOf(upstream, server);
  const find = 'match($0, /[ \\t](drain|down)[ \\t;]/) ? substr($0, RSTART + 1, RLENGTH - 2) : "ready"';
  const program = [block, `${line} { print ${find} }`, '/}/ { inside = 0 }'].join('\n');
  return { language: 'sh', text: `nginx -T 2>/dev/null | awk ${sh(program)}`, ...source(site) };
}

const set =
  (drained: Word, own: Word): Acts =>
  (site, server) => {
    const { upstream } = site.names.settings;
    const newUsers: Word = drains(site) ? own || drained : drained && 'down';
    const marks: [string, Server, Word][] = [[upstream, server, newUsers]];
    if (!drains(site)) marks.push([ownUpstream(site, server), server, own]);
    return {
      language: 'sh',
      text: edit(site, marks),
      ...source(site),
      look: { ...word(site, upstream, server), shows: newUsers || 'ready' },
    };
  };

/** First those bound to it reach it again, then new users: while workers of both kinds are at work nobody bound to it is sent elsewhere. */
const putBack: Acts = (site, server, inService) => {
  const [bound, all] = [set('drain', ''), set('', '')].map((acts) => acts(site, server, inService));
  return { ...all, text: `${bound.text}\n${all.text}` };
};

/** Stops where nginx is not of the kind that the commands are made for. */
function rightVersion(site: Site): Seeing {
  const read = `nginx -v 2>&1 | awk -F'[/ ]' '{ split($4, v, "."); print (v[1] * 1000000 + v[2] * 1000 + v[3] >= ${number(DRAINS_FROM)}) ? "drain" : "map" }'`;
  const look = { language: 'sh', text: read, shows: drains(site) ? 'drain' : 'map', ...source(site) } as const;
  return { type: 'see', act: 'rightVersion', server: null, look };
}

const number = ([major, minor, patch]: number[]): number => major * 1e6 + minor * 1e3 + patch;

/** One word of nginx’s configuration. */
const inConfiguration = (text: string): string => (/^[\w.:-]+$/.test(text) ? text : quoted(text));

/** How a nginx without `drain` binds users by a cookie, so that one server can be kept from new ones. */
function cookieMap(site: Site): string {
  const { upstream } = site.names.settings;
  const { servers } = site;
  const group = (name: string, members: string[]) => [
    `upstream ${inConfiguration(name)} {`,
    ...members.map((member) => `  server ${member};`),
    '}',
  ];
  const others = (server: Server) =>
    servers.filter((other) => other !== server).map(({ address }) => `${inConfiguration(address)} backup`);
  return [
    `map $cookie_${upstream}_route $${upstream}_bound {`,
    `  default ${upstream};`,
    ...servers.map((server) => `  ${inConfiguration(server.name)} ${inConfiguration(ownUpstream(site, server))};`),
    '}',
    `map $upstream_addr $${upstream}_route {`,
    ...servers.map(({ name, address }) => `  "~${address.replace(/[^\w:]/g, '\\$&')}$" ${inConfiguration(name)};`),
    '}',
    ...group(
      upstream,
      servers.map(({ address }) => inConfiguration(address)),
    ),
    ...servers.flatMap((server) =>
      group(ownUpstream(site, server), [inConfiguration(server.address), ...others(server)]),
    ),
    '',
    `# proxy_pass http://$${upstream}_bound;`,
    `# add_header Set-Cookie "${upstream}_route=$${upstream}_route; Path=/; HttpOnly" always;`,
  ].join('\n');
}

/** nginx of one’s own: what it is told stands in its configuration. */
export const nginx: ByServer = {
  by: 'server',
  keepsUsers: true,
  settings: { file: '/etc/nginx/conf.d/app.conf', upstream: 'app', version: '1.29.6' },
  tools: ['nginx', 'awk', 'ps'],
  notes: (site) => [
    drains(site) ? { note: 'nginxSticky' } : { note: 'nginxMap', version: DRAINS_FROM.join('.') },
    { note: 'oneServerALine' },
    { note: 'nobodyCounts' },
  ],
  configuration: (site) => (drains(site) ? null : cookieMap(site)),
  before: (site) => [rightVersion(site)],
  inService: (site, server) => ({ ...word(site, site.names.settings.upstream, server), shows: 'ready' }),
  drain: set('drain', ''),
  gone: { by: 'time' },
  takeOut: set('drain', 'down'),
  cut: null,
  putBack,
};
