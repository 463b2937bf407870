import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A folder of one's own for as long as it is wanted. */
export function folder(): { path: string; write(name: string, text: string, mode?: number): string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'bone-dry-'));
  return {
    path,
    write: (name, text, mode = 0o644) => {
      const file = join(path, name);
      writeFileSync(file, text, { mode });
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A port that nothing listens on. */
export async function anyPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A program that listens on a port; it has come up when that answers. @throws Error with what it said, where it does not */
export async function startBalancer(program: string, args: string[], port: number): Promise<{ stop(): Promise<void> }> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = listenTo(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${program} has ended: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Runs a script of a shell to its end; programs in `path` come first. */
export function runScript(
  text: string,
  args: string[] = [],
  path = '',
): Promise<{ status: number | null; said: string }> {
  const script = folder();
  const file = script.write('runbook.sh', text);
  const env = {
    ...process.env,
    PATH: [path, process.env.PATH, '/usr/sbin'].filter(Boolean).join(delimiter),
    POLL_SECONDS: '0.1',
    SETTLE_SECONDS: '30',
  };
  const child = spawn('sh', [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
  const said = listenTo(child);
  return new Promise((resolve) => {
    child.once('close', (status) => {
      script.remove();
      resolve({ status, said: said() });
    });
  });
}

function listenTo(child: ChildProcess): () => string {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(String(piece)));
  return () => said.join('');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
