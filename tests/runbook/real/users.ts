import { get } from 'node:http';
import type { Told } from './shop.ts';

/** What has become of those who came. */
export type Fate = { came: number; left: number; failed: string[]; moved: string[]; versions: Set<number> };

/** One who keeps the cookies that the shop and the load balancer give. */
export class User {
  readonly cookies = new Map<string, string>();
  readonly port: number;
  constructor(port: number) {
    this.port = port;
  }

  ask(path = '/'): Promise<Told> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = cookie === '' ? {} : { cookie };
    return new Promise((resolve, reject) => {
      const request = get({ host: '127.0.0.1', port: this.port, path, headers, agent: false }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (piece) => {
          body += piece;
        });
        response.on('error', reject).on('end', () => {
          if (response.statusCode !== 200) return reject(new Error(`${response.statusCode} ${body.slice(0, 80)}`));
          for (const given of response.headers['set-cookie'] ?? []) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(given) ?? [];
            this.cookies.set(name, value);
          }
          resolve(JSON.parse(body) as Told);
        });
      });
      request.on('error', reject);
    });
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Users come one after the other, each stays for a while and asks again and again, until they are told to stop. */
export function crowd(port: number, everyMs: number, requests: (user: number) => number): { stop(): Promise<Fate> } {
  const fate: Fate = { came: 0, left: 0, failed: [], moved: [], versions: new Set() };
  const visits: Promise<void>[] = [];
  let open = true;
  const visit = async (n: number): Promise<void> => {
    const user = new User(port);
    try {
      for (let i = 0; i < n; i++) {
        const { known, version, session } = await user.ask();
        fate.versions.add(version);
        if (!known) fate.moved.push(session);
        await pause(40);
      }
      await user.ask('/leave');
      fate.left += 1;
    } catch (error) {
      fate.failed.push(String(error));
    }
  };
  const coming = (async () => {
    while (open) {
      visits.push(visit(requests(fate.came)));
      fate.came += 1;
      await pause(everyMs);
    }
  })();
  return {
    stop: async () => {
      open = false;
      await coming;
      await Promise.all(visits);
      return fate;
    },
  };
}

/** One who is on this server. */
export async function userOn(server: string, port: number): Promise<User> {
  for (let tries = 0; tries < 50; tries++) {
    const user = new User(port);
    if ((await user.ask()).server === server) return user;
    await user.ask('/leave');
  }
  throw new Error(`nobody gets to ${server}`);
}
