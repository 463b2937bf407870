import { bytesOf, textOf } from '../bytes/text.ts';
import { guessFields } from './delimited.ts';
import { type Found, filler, NOWHERE, type Span } from './fill.ts';
import type { Fields, Format, FormatName, Role } from './format.ts';
import { readMoment } from './moment.ts';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object that a line is, or null. */
function parse(bytes: Uint8Array, from: number, to: number): Node | null {
  if (bytes[from] !== 123) return null;
  try {
    const value: unknown = JSON.parse(textOf(bytes, from, to));
    return isNode(value) ? value : null;
  } catch {
    return null;
  }
}

/** What stands in an object: names of inner fields are joined by dots; of a list its first item. */
function valueAt(node: Node, name: string): string {
  let value: unknown = node;
  if (Object.hasOwn(node, name)) value = node[name];
  else for (const key of name.split('.')) value = isNode(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  if (Array.isArray(value)) value = value[0];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function namesOf(node: Node, depth = 3): string[] {
  return Object.entries(node).flatMap(([key, value]) =>
    isNode(value) && depth > 1 ? namesOf(value, depth - 1).map((inner) => `${key}.${inner}`) : [key],
  );
}

/** What the products call things; the first that a line has counts. */
const CADDY: Fields = {
  time: ['ts'],
  address: ['request.client_ip', 'request.remote_ip', 'request.remote_addr'],
  agent: ['request.headers.User-Agent'],
  path: ['request.uri'],
  status: ['status'],
};
const TRAEFIK: Fields = {
  time: ['StartUTC', 'StartLocal', 'time'],
  address: ['ClientHost', 'ClientAddr'],
  agent: ['request_User-Agent'],
  server: ['ServiceURL', 'ServiceURL.Host', 'ServiceAddr', 'BackendURL.Host', 'BackendAddr'],
  path: ['RequestPath'],
  status: ['DownstreamStatus', 'OriginStatus'],
};
const NGINX: Fields = {
  time: ['time_iso8601', 'msec', 'time_local', '@timestamp', 'timestamp', 'time'],
  address: ['remote_addr', 'realip_remote_addr', 'http_x_real_ip', 'client', 'clientip', 'remote_ip'],
  agent: ['http_user_agent', 'user_agent', 'agent'],
  server: ['upstream_addr', 'upstream', 'upstream_server'],
  path: ['request_uri', 'uri', 'request'],
  status: ['status', 'response_code'],
};

/** Users that the user of the page has chosen are several fields in one; of all others the first that a line has is meant. */
function json(name: FormatName, known: Fields, sign: readonly string[]): Format {
  return {
    name,
    open: ({ hit, serverNumber, fields: given }, sample) => {
      const nodes = sample.map((line) => parse(bytesOf(line), 0, bytesOf(line).length)).filter((node) => node !== null);
      const names = [...new Set(nodes.flatMap((node) => namesOf(node)))];
      const guessed = name === 'nginxJson' ? guessFields(names) : {};
      const fields = { ...there({ ...guessed, ...there(known, nodes) }, nodes), ...given };
      const fill = filler(hit, serverNumber);
      return {
        read: (bytes, from, to) => {
          if (from === to) return 'nothing';
          const node = parse(bytes, from, to);
          if (node === null || (sign.length > 0 && !sign.some((field) => valueAt(node, field) !== ''))) return 'shape';
          const text: string[] = [];
          let size = 0;
          const put = (value: string): Span => {
            if (value === '') return NOWHERE;
            const span = { from: size, to: size + bytesOf(value).length };
            text.push(value);
            size = span.to;
            return span;
          };
          const first = (role: Role): string =>
            (fields[role] ?? []).map((field) => valueAt(node, field)).find((value) => value !== '') ?? '';
          const time = put(first('time'));
          const found: Found = {
            user: (fields.user ?? []).map((field) => put(valueAt(node, field))),
            address: put(first('address')),
            agent: put(first('agent')),
            server: put(first('server')),
            path: put(first('path')),
            status: put(first('status')),
          };
          const all = bytesOf(text.join(''));
          return readMoment(hit, all, time.from, time.to) ? fill(all, found) : 'time';
        },
        names: () => names,
        fields: () => fields,
      };
    },
  };
}

/** Of the names for each role those that occur. */
function there(fields: Fields, nodes: readonly Node[]): Fields {
  const roles = Object.entries(fields).map(([role, names]) => [
    role,
    names.filter((name) => nodes.some((node) => valueAt(node, name) !== '')),
  ]);
  return Object.fromEntries(roles.filter(([, names]) => names.length > 0));
}

export const caddy = json('caddy', CADDY, ['request.uri', 'request.host']);
export const traefikJson = json('traefikJson', TRAEFIK, ['ClientHost', 'ClientAddr', 'DownstreamStatus']);
export const nginxJson = json('nginxJson', NGINX, []);
