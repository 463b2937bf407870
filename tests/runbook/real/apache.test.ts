import { findProgram } from '../../tools/products.mjs';
import { anyPort, folder, startBalancer } from './operator.ts';
import { type Front, rollsOut } from './rollout.ts';
import type { Shop } from './shop.ts';

const MODULES =
  'mpm_event authz_core authz_host headers slotmem_shm proxy proxy_http proxy_balancer lbmethod_byrequests'.split(' ');

async function open({ servers }: Shop): Promise<Front> {
  const own = folder();
  const port = await anyPort();
  const file = own.write(
    'httpd.conf',
    `ServerRoot ${own.path}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${own.path}/pid
ErrorLog ${own.path}/error.log
DefaultRuntimeDir ${own.path}
Mutex pthread
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
Header add Set-Cookie "ROUTE=.%{BALANCER_WORKER_ROUTE}e; path=/" env=BALANCER_ROUTE_CHANGED
<Proxy "balancer://shop">
${servers.map(({ name, address }) => `  BalancerMember "http://${address}" route=${name} retry=0`).join('\n')}
  ProxySet stickysession=ROUTE
</Proxy>
<Location "/balancer-manager">
  SetHandler balancer-manager
  Require ip 127.0.0.1
</Location>
ProxyPass "/balancer-manager" "!"
ProxyPass "/" "balancer://shop/"
`,
  );
  const balancer = await startBalancer(findProgram('apache2') ?? '', ['-f', file, '-D', 'FOREGROUND'], port);
  const stop = async () => {
    await balancer.stop();
    own.remove();
  };
  const manager = `http://127.0.0.1:${port}/balancer-manager`;
  return { port, names: { settings: { manager, balancer: 'shop' } }, stop };
}

rollsOut({ product: 'apacheDrain', programs: ['apache2', 'curl'], counts: true, open });
