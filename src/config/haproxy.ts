import { MAX_SERVERS } from '../engine/index.ts';
import { addServer, type Findings, type Found, ignore, newFound, type Place, set } from './found.ts';
import { ofServer, type Param, readParam } from './params.ts';
import { isVariable } from './values.ts';
import { linesOf, wordsOf } from './words.ts';

/** What may stand after a server’s address, or after default-server. */
const SERVER: Record<string, Param> = {
  weight: { field: 'servers.*.weight', as: 'number' },
  maxconn: { field: 'servers.*.capacity', as: 'number', caveat: 'requestsNotUsers' },
  inter: { field: 'balancer.checkSeconds', as: 'duration' },
  fall: { field: 'balancer.checkFall', as: 'number' },
  slowstart: { field: 'balancer.slowStartSeconds', as: 'duration' },
  'on-marked-down': { as: 'notModelled', takes: 1 },
  cookie: { as: 'notModelled', takes: 1 },
  check: { as: 'notModelled' },
  backup: { as: 'notModelled' },
  disabled: { as: 'notModelled' },
  ssl: { as: 'notModelled' },
  rise: { as: 'notModelled', takes: 1 },
  minconn: { as: 'notModelled', takes: 1 },
  maxqueue: { as: 'notModelled', takes: 1 },
  fastinter: { as: 'notModelled', takes: 1 },
  downinter: { as: 'notModelled', takes: 1 },
  'on-error': { as: 'notModelled', takes: 1 },
  'on-marked-up': { as: 'notModelled', takes: 1 },
  'agent-check': { as: 'notModelled' },
  'agent-inter': { as: 'notModelled', takes: 1 },
  'agent-port': { as: 'notModelled', takes: 1 },
  observe: { as: 'notModelled', takes: 1 },
  port: { as: 'notModelled', takes: 1 },
  verify: { as: 'notModelled', takes: 1 },
  'ca-file': { as: 'notModelled', takes: 1 },
  'init-addr': { as: 'notModelled', takes: 1 },
  resolvers: { as: 'notModelled', takes: 1 },
  track: { as: 'notModelled', takes: 1 },
  'send-proxy': { as: 'notModelled' },
  'send-proxy-v2': { as: 'notModelled' },
};

/** How new users are shared out. */
const ROUTING: Record<string, string> = {
  roundrobin: 'roundRobin',
  'static-rr': 'roundRobin',
  leastconn: 'leastConnections',
  random: 'powerOfTwo',
  'random(1)': 'random',
  'random(2)': 'powerOfTwo',
};

const SECTION =
  /^(?:global|defaults|frontend|backend|listen|userlist|peers|resolvers|mailers|program|cache|ring|http-errors|fcgi-app|crt-store|traces|log-forward)$/;

/** haproxy.cfg: each backend or listen section that has servers. What defaults say goes to those after it. */
export function readHaproxy(text: string): Findings {
  const findings: Findings = { backends: [], ignored: [] };
  let here: Found | null = null;
  let defaults: Found | null = null;
  let section = '';
  /** Defaults stand for themselves too: nobody may come after them. */
  const unasked: Found[] = [];
  for (const place of linesOf(text)) {
    const words = wordsOf(place.text);
    if (words === null) {
      ignore(here ?? findings, place, { type: 'unreadable', wants: 'closed' });
      continue;
    }
    const [first, name = ''] = words;
    if (first === undefined) continue;
    if (SECTION.test(first)) {
      section = first;
      here = null;
      if (first === 'defaults') {
        defaults = newFound('', place.line, 'haproxyDrain');
        unasked.push(defaults);
      }
      if (first === 'backend' || first === 'listen') {
        here = newFound(name, place.line, 'haproxyDrain');
        here.understood.push(...(defaults?.understood ?? []));
        findings.backends.push(here);
      }
      if (here === null) ignore(findings, place, 'elsewhere');
      else ignore(here, place, 'elsewhere');
    } else if (first === '.if' || first === '.include' || first.startsWith('.')) {
      ignore(findings, place, 'include');
    } else if (here !== null) {
      readLine(here, place, words);
    } else if (section === 'defaults' && defaults !== null && !first.startsWith('server')) {
      readLine(defaults, place, words);
      findings.ignored.push(...defaults.ignored.splice(0));
    } else {
      ignore(findings, place, 'elsewhere');
    }
  }
  return { ...findings, backends: [...findings.backends, ...unasked] };
}

function readLine(found: Found, place: Place, words: readonly string[]): void {
  const [first, ...rest] = words;
  switch (first) {
    case 'server':
      readServer(found, place, rest.slice(0, 1), rest.slice(2));
      return;
    case 'server-template':
      readTemplate(found, place, rest);
      return;
    case 'default-server':
      readParams(found, place, rest, null);
      return;
    case 'balance':
      readBalance(found, place, rest[0] ?? '');
      return;
    case 'cookie':
      readCookie(found, place, rest.slice(1));
      return;
    case 'option':
      if (rest[0] === 'redispatch') {
        set(found, place, 'balancer.redispatch', true);
        return;
      }
      ignore(found, place, 'notModelled');
      return;
    case 'no':
      if (rest.join(' ').startsWith('option redispatch')) {
        set(found, place, 'balancer.redispatch', false);
        return;
      }
      ignore(found, place, 'notModelled');
      return;
    case 'timeout':
      if (rest[0] !== 'queue') {
        ignore(found, place, 'notModelled');
        return;
      }
      readParam(found, place, { field: 'balancer.queuePatienceSeconds', as: 'duration' }, rest[1], 'haproxy');
      return;
    default:
      ignore(found, place, KNOWN.has(first) ? 'notModelled' : 'unknown');
      return;
  }
}

const KNOWN = new Set(
  'mode,log,bind,acl,use_backend,default_backend,http-request,http-response,tcp-request,retries,stick,stick-table,stats,maxconn,fullconn,errorfile,compression,http-check,http-reuse,description,id,disabled,enabled,hash-type,source,email-alert,redirect,capture,monitor-uri,unique-id-format,http-error,load-server-state-from-file,tcp-check,filter,rate-limit,persist,force-persist,ignore-persist,dispatch'.split(
    ',',
  ),
);

function readBalance(found: Found, place: Place, algorithm: string): void {
  const routing = ROUTING[algorithm.replace(/\s/g, '')];
  if (routing) set(found, place, 'balancer.routing', routing);
  else ignore(found, place, isVariable(algorithm) ? 'variable' : 'notModelled');
}

function readCookie(found: Found, place: Place, options: readonly string[]): void {
  const at = options.indexOf('maxlife');
  set(found, place, 'balancer.affinityWhileDraining', true);
  if (at >= 0)
    readParam(found, place, { field: 'balancer.cookieMaxAgeSeconds', as: 'duration' }, options[at + 1], 'haproxy');
  if (options.includes('maxidle')) ignore(found, place, 'notModelled');
}

function readServer(found: Found, place: Place, [name]: readonly string[], params: readonly string[]): void {
  const server = addServer(found, place, name);
  if (server !== null) readParams(found, place, params, server);
}

/** `server-template web 1-5 host:80 check`: servers web1 to web5. */
function readTemplate(found: Found, place: Place, [prefix, range = '', , ...params]: readonly string[]): void {
  const [, from, to] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(range) ?? [];
  if (from === undefined) {
    ignore(found, place, { type: 'unreadable', wants: 'number' });
    return;
  }
  const [least, most] = to === undefined ? [1, Number(from)] : [Number(from), Number(to)];
  for (let i = least; i <= most; i += 1) {
    readServer(found, place, [`${prefix}${i}`], params);
    if (found.servers === MAX_SERVERS && i < most) {
      ignore(found, place, { type: 'tooManyServers', most: MAX_SERVERS });
      return;
    }
  }
}

/** Parameters of a server; of all of them where it is null. */
function readParams(found: Found, place: Place, params: readonly string[], server: number | null): void {
  for (let i = 0; i < params.length; i += 1) {
    const name = params[i];
    const param = Object.hasOwn(SERVER, name) ? SERVER[name] : null;
    const said = { line: place.line, text: `${name} ${params[i + 1] ?? ''}`.trim() };
    if (name === 'on-marked-down' && params[i + 1] === 'shutdown-sessions') {
      set(found, said, 'balancer.onDrainTimeout', 'cut', 'atDeadline');
      i += 1;
    } else if (param === null) {
      ignore(found, { line: place.line, text: name }, isVariable(name) ? 'variable' : 'unknown');
    } else if (param.as === 'notModelled') {
      ignore(found, param.takes ? said : { line: place.line, text: name }, 'notModelled');
      i += param.takes ?? 0;
    } else {
      const field = server === null ? param.field : ofServer(param.field, server);
      readParam(found, said, { ...param, field }, params[i + 1], 'haproxy');
      i += 1;
    }
  }
}
