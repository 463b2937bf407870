import type { PhaseKind, SimEvent } from '../../engine/index.ts';
import type { LessonTrace } from '../run/run.ts';

/** A moment of a run that playback changes its speed at. `server` is a name; `seconds` are after it. */
export type Moment = { seconds?: number } & (
  | { at: 'over' }
  /** After so many seconds of the run. */
  | { at: 'seconds' }
  /** A phase of this kind, about this server, begins. */
  | { at: 'phase'; phase: PhaseKind; server: string }
  /** Its last user has left, or it looked so. */
  | { at: 'dry'; server: string }
  /** Nobody is on it for the first time since its bleed began. */
  | { at: 'empty'; server: string }
  | { at: 'rollBack' }
  /** Nobody is left on a version that was taken back. */
  | { at: 'nobodyOnNew' }
  /** Nobody is slow for the rest of the run. */
  | { at: 'nobodySlow' }
);

/** The first tick of a run by whose end the moment has come; its last one where it never comes. */
export function momentTick(moment: Moment, trace: LessonTrace): number {
  const last = trace.observation.tick;
  const after = (moment.seconds ?? 0) / trace.scenario.tickSeconds;
  return Math.min(last, Math.ceil((tickOf(moment, trace) ?? last) + after));
}

/** Whether a moment of that run has come by a tick. */
export function momentReached(moment: Moment, trace: LessonTrace, tick: number): boolean {
  return tick >= momentTick(moment, trace);
}

function tickOf(moment: Moment, { observation, events, levels, scenario }: LessonTrace): number | undefined {
  const index = (name: string) => scenario.servers.findIndex((server) => server.name === name);
  const first = (isIt: (event: SimEvent) => boolean, from = 0) =>
    events.find((event) => event.tick >= from && isIt(event))?.tick;
  const begins = (kind: PhaseKind, server: string) =>
    first((e) => e.type === 'phase' && e.phase.kind === kind && e.phase.servers.includes(index(server)));
  switch (moment.at) {
    case 'over':
      return observation.rollout.finishedTick ?? undefined;
    case 'seconds':
      return 0;
    case 'phase':
      return begins(moment.phase, moment.server);
    case 'dry':
      return first((e) => e.type === 'dry' && e.server === index(moment.server));
    case 'empty': {
      const from = Math.ceil(begins('drain', moment.server) ?? observation.tick);
      const at = levels.sessions[index(moment.server)].findIndex((users, tick) => tick >= from && users === 0);
      return at < 0 ? undefined : at;
    }
    case 'rollBack':
      return first((e) => e.type === 'turnedRound');
    case 'nobodyOnNew':
      return first((e) => e.type === 'dry', first((e) => e.type === 'turnedRound') ?? observation.tick);
    case 'nobodySlow': {
      const isSlow = (tick: number) =>
        levels.sessions.some((users, server) => users[tick] > levels.comfortable[server][tick]);
      let tick = observation.tick;
      while (tick > 0 && !isSlow(tick)) tick -= 1;
      return tick + 1;
    }
  }
}
