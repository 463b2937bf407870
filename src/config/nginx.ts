import { addServer, type Findings, type Found, ignore, newFound, type Place, set } from './found.ts';
import { blocksOf, type Directive } from './nginxBlocks.ts';
import { ofServer, type Param, readParam } from './params.ts';

/** What may stand after a server’s address: `name=value`, or a word. */
const SERVER: Record<string, Param> = {
  weight: { field: 'servers.*.weight', as: 'number' },
  max_conns: { field: 'servers.*.capacity', as: 'number', caveat: 'requestsNotUsers' },
  max_fails: { field: 'balancer.checkFall', as: 'number' },
  slow_start: { field: 'balancer.slowStartSeconds', as: 'duration' },
  fail_timeout: { as: 'notModelled' },
  backup: { as: 'notModelled' },
  down: { as: 'notModelled' },
  drain: { as: 'notModelled' },
  resolve: { as: 'notModelled' },
  route: { as: 'notModelled' },
  service: { as: 'notModelled' },
};

/** What only NGINX Plus knows. */
const PLUS = new Set(['slow_start', 'queue', 'health_check', 'state', 'ntlm', 'least_time']);

/** nginx: each upstream. */
export function readNginx(text: string): Findings {
  const findings: Findings = { backends: [], ignored: [] };
  const all: Found[] = [];
  const passes: Directive[] = [];
  const checks: Directive[] = [];
  for (const directive of blocksOf(text)) {
    const { words, path, unclosed } = directive;
    const at = path.findLast(({ words: [name] }) => name === 'upstream');
    const upstream = at && all.find(({ line }) => line === at.line);
    if (unclosed) ignore(upstream ?? findings, directive, { type: 'unreadable', wants: 'closed' });
    else if (words[0] === 'upstream' && directive.opens) {
      const found = newFound(words[1] ?? '', directive.line, 'nginxDrain');
      ignore(found, directive, 'elsewhere');
      all.push(found);
    } else if (upstream) readDirective(upstream, directive);
    else if (words[0] === 'include') ignore(findings, directive, 'include');
    else if (words[0] === 'proxy_next_upstream') passes.push(directive);
    else if (words[0] === 'health_check') checks.push(directive);
    else ignore(findings, directive, 'elsewhere');
  }
  for (const found of all) {
    bind(found);
    for (const { words, ...place } of passes) set(found, place, 'balancer.redispatch', words[1] !== 'off');
    for (const check of checks) readCheck(found, check);
    if (found.ignored.length + found.understood.length > 0 && usesPlus(found)) found.product = 'nginxPlus';
  }
  return { backends: all, ignored: findings.ignored };
}

function readDirective(found: Found, { words, ...place }: Directive): void {
  const [first, ...rest] = words;
  switch (first) {
    case 'server':
      readServer(found, place, rest);
      return;
    case 'least_conn':
      set(found, place, 'balancer.routing', 'leastConnections');
      return;
    case 'random':
      set(found, place, 'balancer.routing', rest[0] === 'two' ? 'powerOfTwo' : 'random');
      return;
    case 'sticky':
      readSticky(found, place, rest);
      return;
    case 'ip_hash':
      set(found, place, 'balancer.affinityWhileDraining', true, 'byAddress');
      return;
    case 'queue': {
      readParam(found, place, { field: 'balancer.queueLength', as: 'number' }, rest[0], 'nginx');
      const timeout = rest.find((word) => word.startsWith('timeout='))?.slice('timeout='.length);
      if (timeout)
        readParam(found, place, { field: 'balancer.queuePatienceSeconds', as: 'duration' }, timeout, 'nginx');
      return;
    }
    case 'include':
      ignore(found, place, 'include');
      return;
    default:
      ignore(found, place, KNOWN.has(first) ? 'notModelled' : 'unknown');
      return;
  }
}

const KNOWN = new Set(
  'zone,state,hash,keepalive,keepalive_requests,keepalive_timeout,keepalive_time,least_time,ntlm,resolver,resolver_timeout,sticky_cookie_insert'.split(
    ',',
  ),
);

function readServer(found: Found, place: Place, [address, ...params]: readonly string[]): void {
  const server = addServer(found, place, address);
  if (server === null) return;
  for (const word of params) {
    const [name, value] = word.split('=', 2);
    const said = { line: place.line, text: word };
    const param = Object.hasOwn(SERVER, name) ? SERVER[name] : null;
    if (param === null) ignore(found, said, 'unknown');
    else if (param.as === 'notModelled') ignore(found, said, 'notModelled');
    else readParam(found, said, { ...param, field: ofServer(param.field, server) }, value, 'nginx');
  }
}

function readSticky(found: Found, place: Place, [kind, ...rest]: readonly string[]): void {
  set(found, place, 'balancer.affinityWhileDraining', true);
  if (kind !== 'cookie') return;
  const expires = rest.find((word) => word.startsWith('expires='))?.slice('expires='.length);
  if (expires && expires !== 'max') {
    readParam(found, place, { field: 'balancer.cookieMaxAgeSeconds', as: 'duration' }, expires, 'nginx');
  }
}

function readCheck(found: Found, { words, ...place }: Directive): void {
  const value = (name: string) => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
  const [interval, fails] = [value('interval'), value('fails')];
  if (interval) readParam(found, place, { field: 'balancer.checkSeconds', as: 'duration' }, interval, 'nginx');
  if (fails) readParam(found, place, { field: 'balancer.checkFall', as: 'number' }, fails, 'nginx');
  if (!interval && !fails) ignore(found, place, 'notModelled');
}

/** Where nothing binds users to a server, what they have must be shared. */
function bind(found: Found): void {
  const hashes = found.ignored.some(({ text }) => /^hash\b/.test(text));
  if (hashes || found.understood.some(({ field }) => field === 'balancer.affinityWhileDraining')) return;
  const place = { line: found.line, text: `upstream ${found.name}` };
  set(found, place, 'balancer.affinityWhileDraining', false, 'nothingBinds');
  set(found, place, 'balancer.sessionState', 'shared', 'nothingBinds');
}

const usesPlus = ({ understood, ignored }: Found): boolean =>
  [...understood, ...ignored].some(({ text }) => PLUS.has(text.split(/[ =;]/, 1)[0]));
