import { addServer, type Findings, type Found, ignore, newFound, type Place, set } from './found.ts';
import { ofServer, type Param, readParam } from './params.ts';
import { linesOf, wordsOf } from './words.ts';

/** What may stand after a member’s address, as name=value. */
const MEMBER: Record<string, Param> = {
  loadfactor: { field: 'servers.*.weight', as: 'number' },
  max: { field: 'servers.*.capacity', as: 'number', caveat: 'perProcess' },
  hcinterval: { field: 'balancer.checkSeconds', as: 'duration' },
  hcfails: { field: 'balancer.checkFall', as: 'number' },
};
const MEMBER_KNOWN = new Set(
  'route,redirect,retry,timeout,connectiontimeout,acquire,status,ping,ttl,min,smax,keepalive,disablereuse,enablereuse,flushpackets,flushwait,iobuffersize,lbset,hcmethod,hcpasses,hcuri,hcexpr,hctemplate,spare,secret,upgrade,responsefieldsize'.split(
    ',',
  ),
);

const ROUTING: Record<string, string> = { byrequests: 'roundRobin', bybusyness: 'leastConnections' };

/** Apache httpd: each `<Proxy balancer://…>`; `BalancerMember balancer://… ` outside of one too. */
export function readApache(text: string): Findings {
  const findings: Findings = { backends: [], ignored: [] };
  let here: Found | null = null;
  for (const place of linesOf(text, { join: true })) {
    if (place.text === '' || place.text.startsWith('#')) continue;
    const words = wordsOf(place.text.replace(/^<|>$/g, ''), { comment: false });
    if (words === null) ignore(here ?? findings, place, { type: 'unreadable', wants: 'closed' });
    else if (/^<Proxy(?:Match)?\s/i.test(place.text) && /^balancer:\/\//i.test(words[1] ?? '')) {
      here = backend(findings, words[1], place);
      ignore(here, place, 'elsewhere');
    } else if (/^<\/Proxy(?:Match)?>/i.test(place.text)) {
      ignore(here ?? findings, place, 'elsewhere');
      here = null;
    } else if (/^<\w/.test(place.text)) {
      ignore(here ?? findings, place, 'elsewhere');
    } else if (/^Include/i.test(words[0] ?? '')) ignore(here ?? findings, place, 'include');
    else readLine(findings, here, place, words);
  }
  if (here !== null)
    ignore(here, { line: here.line, text: `<Proxy balancer://${here.name}>` }, { type: 'unreadable', wants: 'closed' });
  findings.backends.forEach(bind);
  return findings;
}

/** The balancer of this address. */
function backend({ backends }: Findings, address: string, { line }: Place): Found {
  const name = address.replace(/^balancer:\/\//i, '').replace(/\/.*$/, '');
  const known = backends.find((found) => found.name === name);
  if (known) return known;
  const found = newFound(name, line, 'apacheDrain');
  backends.push(found);
  return found;
}

function readLine(
  findings: Findings,
  here: Found | null,
  place: Place,
  [directive = '', ...words]: readonly string[],
): void {
  const isNamed = /^balancer:\/\//i.test(words[0] ?? '');
  switch (directive.toLowerCase()) {
    case 'balancermember': {
      const found = isNamed ? backend(findings, words[0], place) : here;
      if (found) readMember(found, place, isNamed ? words.slice(1) : words);
      else ignore(findings, place, 'unknown');
      return;
    }
    case 'proxyset': {
      const found = isNamed ? backend(findings, words[0], place) : here;
      if (found) readSettings(found, place, isNamed ? words.slice(1) : words);
      else ignore(findings, place, 'elsewhere');
      return;
    }
    case 'proxypass': {
      const at = words.findIndex((word) => /^balancer:\/\//i.test(word));
      const settings = words.slice(at + 1);
      if (at < 0 || settings.length === 0) {
        ignore(here ?? findings, place, 'elsewhere');
        return;
      }
      readSettings(backend(findings, words[at], place), place, settings);
      return;
    }
    default:
      ignore(here ?? findings, place, here ? 'unknown' : 'elsewhere');
      return;
  }
}

function readMember(found: Found, place: Place, [address, ...params]: readonly string[]): void {
  const route = params.find((word) => /^route=/i.test(word))?.slice('route='.length);
  const server = addServer(found, place, route || address?.replace(/^\w+:\/\//, ''));
  if (server === null) return;
  for (const word of params) {
    const [name, value] = split(word);
    const said = { line: place.line, text: word };
    const param = Object.hasOwn(MEMBER, name) ? MEMBER[name] : null;
    if (param === null) ignore(found, said, MEMBER_KNOWN.has(name) ? 'notModelled' : 'unknown');
    else if (param.as !== 'notModelled')
      readParam(found, said, { ...param, field: ofServer(param.field, server) }, value, 'apache');
  }
}

function readSettings(found: Found, { line }: Place, words: readonly string[]): void {
  for (const word of words) {
    const [name, value] = split(word);
    const said = { line, text: word };
    if (name === 'stickysession') set(found, said, 'balancer.affinityWhileDraining', true);
    else if (name === 'lbmethod' && Object.hasOwn(ROUTING, value)) set(found, said, 'balancer.routing', ROUTING[value]);
    else if (name === 'nofailover') set(found, said, 'balancer.redispatch', value.toLowerCase() !== 'on');
    else if (name === 'timeout')
      readParam(found, said, { field: 'balancer.queuePatienceSeconds', as: 'duration' }, value, 'apache');
    else ignore(found, said, KNOWN.has(name) ? 'notModelled' : 'unknown');
  }
}

const KNOWN = new Set(
  'lbmethod,maxattempts,scolonpathdelim,stickysessionsep,failonstatus,failontimeout,forcerecovery,growth,nonce'.split(
    ',',
  ),
);

function split(word: string): [name: string, value: string] {
  const at = word.indexOf('=');
  return at < 0 ? [word.toLowerCase(), ''] : [word.slice(0, at).toLowerCase(), word.slice(at + 1)];
}

/** Where nothing binds users to a member, what they have must be shared. */
function bind(found: Found): void {
  if (found.understood.some(({ field }) => field === 'balancer.affinityWhileDraining')) return;
  const place = { line: found.line, text: `balancer://${found.name}` };
  set(found, place, 'balancer.affinityWhileDraining', false, 'nothingBinds');
  set(found, place, 'balancer.sessionState', 'shared', 'nothingBinds');
}
