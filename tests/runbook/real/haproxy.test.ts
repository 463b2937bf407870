import { findProgram } from '../../tools/products.mjs';
import { anyPort, folder, startBalancer } from './operator.ts';
import { type Front, rollsOut } from './rollout.ts';
import type { Shop } from './shop.ts';

async function open({ servers }: Shop): Promise<Front> {
  const own = folder();
  const port = await anyPort();
  const socket = `${own.path}/admin.sock`;
  const file = own.write(
    'haproxy.cfg',
    `global
  stats socket ${socket} level admin
defaults
  mode http
  timeout connect 5s
  timeout client 30s
  timeout server 30s
frontend shop
  bind 127.0.0.1:${port}
  default_backend be_shop
backend be_shop
  cookie SRV insert indirect nocache
${servers.map(({ name, address }) => `  server ${name} ${address} cookie ${name} check inter 100ms`).join('\n')}
`,
  );
  const balancer = await startBalancer(findProgram('haproxy') ?? '', ['-f', file, '-db'], port);
  const stop = async () => {
    await balancer.stop();
    own.remove();
  };
  return { port, names: { settings: { socket, backend: 'be_shop' } }, stop };
}

rollsOut({ product: 'haproxyDrain', programs: ['haproxy', 'socat', 'curl'], counts: true, cuts: true, open });
