import { random, STREAMS } from '../../../src/engine/chance/random.ts';
import { lengthQuantile, type SessionLength, sessionLaw } from '../../../src/engine/chance/sessionLength.ts';

/** A request as it was made: seconds since 1970, whose, and on which server. */
export type Made = { seconds: number; user: number; server: string; path: string; status: number };

/** What a log is made from, and so what is true of it. */
export type Truth = {
  seed: number;
  fromSeconds: number;
  hours: number;
  /** New sessions in each hour, on average, from the first on; again and again. */
  perHour: readonly number[];
  session: SessionLength;
  /** Between two pages, exponential. */
  thinkSeconds: number;
  servers: readonly string[];
};

export type Crowd = { sessions: { start: number; length: number; server: string }[]; requests: Made[] };

const die = (seed: number, index: number, sub: number): number => random(seed, STREAMS.user, index, sub);

/** Everybody who comes, by Poisson's law hour by hour, with all that they ask for; in order of time. */
export function crowdOf({ seed, fromSeconds, hours, perHour, session, thinkSeconds, servers }: Truth): Crowd {
  const law = sessionLaw(session);
  const sessions: Crowd['sessions'] = [];
  const requests: Made[] = [];
  for (let hour = 0; hour < hours; hour++) {
    const rate = perHour[hour % perHour.length] / 3600;
    let at = 0;
    for (let k = 0; k < 1e6; k++) {
      const index = hour * 1e6 + k;
      at -= Math.log(die(seed, index, 0)) / rate;
      if (at >= 3600) break;
      const start = fromSeconds + hour * 3600 + at;
      const length = lengthQuantile(law, die(seed, index, 1));
      const server = servers[Math.floor(die(seed, index, 2) * servers.length)];
      sessions.push({ start, length, server });
      const user = sessions.length;
      let sub = 3;
      const pause = (): number => -Math.log(die(seed, index, sub++)) * thinkSeconds;
      for (let t = 0; t < length; t += pause()) {
        const page = Math.floor(die(seed, index, sub++) * 40);
        requests.push({ seconds: start + t, user, server, path: `/item/${page}`, status: 200 });
      }
    }
  }
  requests.sort((a, b) => a.seconds - b.seconds || a.user - b.user);
  return { sessions, requests };
}
