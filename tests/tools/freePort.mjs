import { createServer } from 'node:net';

/** The first port from `port` upwards that nothing on this machine listens on. */
export async function freePort(port) {
  const server = createServer();
  const free = await new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!free) return freePort(port + 1);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
