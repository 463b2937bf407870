import { type Findings, type Found, ignore, newFound, type Place, set } from './found.ts';
import { readParams, readServer, readTemplate } from './haproxyServer.ts';
import { readParam } from './params.ts';
import { isVariable } from './values.ts';
import { linesOf, wordsOf } from './words.ts';

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
