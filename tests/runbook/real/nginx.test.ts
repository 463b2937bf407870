import { spawnSync } from 'node:child_process';
import { parseScenario } from '../../../src/engine/index.ts';
import { runbook } from '../../../src/runbook/index.ts';
import { findProgram } from '../../tools/products.mjs';
import { anyPort, folder, startBalancer } from './operator.ts';
import { type Front, rollsOut } from './rollout.ts';
import type { Shop } from './shop.ts';

const program = findProgram('nginx') ?? '';

/** The upstream as the runbook takes it for granted: by a map of a cookie, or by nginx’s own where it has that. */
function upstream(names: Front['names'], servers: Shop['servers']): { text: string; pass: string } {
  const { configuration } = runbook(parseScenario({}), 'nginxDrain', {
    ...names,
    servers: servers.map(({ name, address }) => ({ name, address })),
  });
  if (configuration !== null) {
    const cookie = 'add_header Set-Cookie "shop_route=$shop_route; Path=/" always;';
    return { text: configuration, pass: `proxy_pass http://$shop_bound; ${cookie}` };
  }
  const lines = servers.map(({ name, address }) => `  server ${address} route=${name};`).join('\n');
  return {
    text: `upstream shop {\n  zone shop 64k;\n  sticky cookie shop_route;\n${lines}\n}`,
    pass: 'proxy_pass http://shop;',
  };
}

async function open({ servers }: Shop): Promise<Front> {
  const own = folder();
  const port = await anyPort();
  const version = /nginx\/([\d.]+)/.exec(spawnSync(program, ['-v'], { encoding: 'utf8' }).stderr)?.[1] ?? '';
  const names = { settings: { file: `${own.path}/shop.conf`, upstream: 'shop', version } };
  const { text, pass } = upstream(names, servers);
  own.write('shop.conf', `${text}\n`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  own.write(
    'nginx.conf',
    `pid ${own.path}/pid;
error_log ${own.path}/error.log;
worker_processes 1;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${own.path}/${name};`).join(' ')}
  include ${own.path}/shop.conf;
  server {
    listen 127.0.0.1:${port};
    location / { ${pass} }
  }
}
`,
  );
  const args = ['-p', own.path, '-c', `${own.path}/nginx.conf`];
  // The script calls nginx by its name: here it is this one.
  own.write('nginx', `#!/bin/sh\nexec ${program} ${args.join(' ')} "$@"\n`, 0o755);
  const balancer = await startBalancer(program, [...args, '-g', 'daemon off;'], port);
  const stop = async () => {
    await balancer.stop();
    own.remove();
  };
  return { port, names, path: own.path, stop };
}

rollsOut({ product: 'nginxDrain', programs: ['nginx', 'curl', 'ps'], open });
