import { MAX_SERVERS } from '../engine/index.ts';
import { addServer, type Found, ignore, type Place, set } from './found.ts';
import { ofServer, type Param, readParam } from './params.ts';
import { isVariable } from './values.ts';

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

/** `server web1 10.0.0.1:80 check`: the name, and what stands after the address. */
export function readServer(found: Found, place: Place, [name]: readonly string[], params: readonly string[]): void {
  const server = addServer(found, place, name);
  if (server !== null) readParams(found, place, params, server);
}

/** `server-template web 1-5 host:80 check`: servers web1 to web5. */
export function readTemplate(found: Found, place: Place, [prefix, range = '', , ...params]: readonly string[]): void {
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
export function readParams(found: Found, place: Place, params: readonly string[], server: number | null): void {
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
