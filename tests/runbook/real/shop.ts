import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a user is told: their server, its version, and whether it knows their session. */
export type Told = { server: string; version: number; session: string; known: boolean };

/** One server of the shop: sessions by a cookie, in its memory. It is told what version it is when it starts. */
export type ShopServer = {
  name: string;
  address: string;
  port: number;
  version: number;
  sessions: Set<string>;
  http: Server;
  /** Requests that wait for their answer until they are let go; null: none waits. */
  held: (() => void)[] | null;
};

export type Shop = {
  servers: ShopServer[];
  /** Where an operator updates, tests and counts: `/update/alice`, `/left/alice`, … */
  control: string;
  /** What the operator asked for, in order. */
  asked: string[];
  close(): Promise<void>;
};

/** Two servers, Alice and Bob, on ports of their own, and a place where they are updated. */
export async function openShop(): Promise<Shop> {
  const servers = await Promise.all(['alice', 'bob'].map((name) => start(name)));
  const asked: string[] = [];
  const control = createServer(async ({ url = '' }, response) => {
    asked.push(url);
    const [, verb, name] = url.split('/');
    const server = servers.find((one) => one.name === name);
    if (server && (verb === 'update' || verb === 'restore')) await restart(server, verb === 'update' ? 2 : 1);
    response.writeHead(server ? 200 : 404).end(verb === 'left' ? `${server?.sessions.size}\n` : 'ok\n');
  });
  const port = await listen(control);
  return {
    servers,
    control: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      await Promise.all([...servers.map(({ http }) => http), control].map(stop));
    },
  };
}

/** Its commands, as a runbook is told them. */
export const commandsOf = ({ control }: Shop) => ({
  update: `curl -fsS "${control}/update/$SERVER" > /dev/null`,
  restore: `curl -fsS "${control}/restore/$SERVER" > /dev/null`,
  test: 'curl -fsS "http://$ADDRESS/health" > /dev/null',
  left: `curl -fsS "${control}/left/$SERVER"`,
});

async function start(name: string): Promise<ShopServer> {
  const server = { name, version: 1, sessions: new Set<string>(), held: null } as unknown as ShopServer;
  server.http = serve(server);
  server.port = await listen(server.http);
  server.address = `127.0.0.1:${server.port}`;
  return server;
}

let made = 0;

function serve(server: ShopServer): Server {
  return createServer((request, response) => {
    const answer = () => {
      const url = request.url ?? '';
      if (url === '/health') return response.writeHead(200).end('ok');
      const own = /(?:^|; )session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
      if (own === undefined) made += 1;
      const session = own ?? `${server.name}-${made}`;
      const known = own === undefined || server.sessions.has(own);
      if (url === '/leave') server.sessions.delete(session);
      else server.sessions.add(session);
      const told: Told = { server: server.name, version: server.version, session, known };
      response.setHeader('Set-Cookie', `session=${session}; Path=/`);
      return response.writeHead(200).end(JSON.stringify(told));
    };
    if (server.held !== null && request.url !== '/health') server.held.push(answer);
    else answer();
  });
}

/** It goes down, whoever is on it, and comes up again with this version and an empty memory. */
async function restart(server: ShopServer, version: number): Promise<void> {
  await stop(server.http);
  server.sessions.clear();
  server.version = version;
  server.http = serve(server);
  await listen(server.http, server.port);
}

function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
