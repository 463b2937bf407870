import { CUT } from '../../engine/index.ts';
import type { Deploy, Out, Recorded } from '../../traffic/index.ts';

/** How a server was out, in ticks of a second from the start of what is shown; ∞ for what was not seen to come. */
export type Outage = {
  out: Out;
  /** Its index among the servers that are shown. */
  server: number;
  from: number;
  /** When the last of its users had left it, or was seen elsewhere; ∞ where somebody stayed until it was back. */
  empty: number;
  back: number;
};

/** The outages of a deploy in order, of the servers that are shown. */
export function outagesOf({ outs }: Deploy, recorded: Recorded): Outage[] {
  const { fromSeconds, servers, turns } = recorded;
  const at = (seconds: number | null): number => (seconds === null ? Number.POSITIVE_INFINITY : seconds - fromSeconds);
  const outages = outs.flatMap((out): Outage[] => {
    const server = servers.indexOf(out.server);
    // At the end of the tick its last new user is there.
    const from = Math.max(1, Math.ceil(at(out.outSeconds)));
    return server < 0
      ? []
      : [{ out, server, from, empty: Math.max(from, at(out.drySeconds)), back: at(out.backSeconds) }];
  });
  const outagesOn = servers.map((_, s) => outages.filter(({ server }) => server === s));
  const now = recorded.server.slice();
  turns.at.forEach((seconds, n) => {
    const user = turns.user[n];
    const tick = at(seconds);
    for (const outage of outagesOn[now[user]]) if (tick > outage.empty && tick < outage.back) outage.empty = tick;
    if (turns.to[n] !== CUT) now[user] = turns.to[n];
  });
  for (const outage of outages) if (outage.empty >= outage.back) outage.empty = Number.POSITIVE_INFINITY;
  return outages;
}
