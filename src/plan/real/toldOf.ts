import type { Change, Told } from '../../engine/index.ts';
import type { KeptForecast } from '../../player/keptForecasts.ts';
import type { Deploy, Recorded } from '../../traffic/index.ts';
import type { Replayed } from '../replay.ts';
import { type Outage, outagesOf } from './outage.ts';
import { batchesOf, phasesOf } from './phases.ts';

/** A deploy of a log as it is told to a world with ticks of a second. */
export function toldOf(deploy: Deploy, recorded: Recorded): Told {
  const { came, left, server, turns, fromSeconds } = recorded;
  const ticks = (seconds: Float64Array): Float64Array => seconds.map((moment) => moment - fromSeconds);
  const outages = outagesOf(deploy, recorded);
  return {
    came: ticks(came),
    left: ticks(left),
    server,
    turns: { tick: ticks(turns.at), user: turns.user, to: turns.to },
    changes: outages.flatMap(changesOf).sort((a, b) => a.tick - b.tick),
    ...phasesOf(batchesOf(outages)),
  };
}

/** How many ticks of it there are. */
export const lastTickOf = ({ fromSeconds, toSeconds }: Recorded): number => Math.floor(toSeconds - fromSeconds);

function changesOf({ out, server, from, empty, back }: Outage): Change[] {
  const changes: Change[] = [
    { tick: from, server, status: 'draining' },
    { tick: empty, server, status: 'drained', dry: out.moved + out.cut === 0 },
    { tick: back, server, status: 'inService' },
  ];
  return changes.filter(({ tick }) => Number.isFinite(tick));
}

/** What would have been foreseen when each server was taken out, as forecasts of its phase. */
export function forecastsOf(all: readonly Replayed[], deploy: Deploy, recorded: Recorded): KeptForecast[] {
  const outages = outagesOf(deploy, recorded);
  const batches = batchesOf(outages);
  return outages.flatMap(({ out, server, from }) => {
    const one = all.find(({ server, outSeconds }) => server === out.server && outSeconds === out.outSeconds);
    const batch = batches.findLast((each) => each.from <= from);
    if (one === undefined || batch === undefined || one.there === 0) return [];
    const { low, high } = one.foreseen;
    return {
      servers: [server],
      version: 1,
      startTick: batch.from,
      madeTick: from,
      lowTick: from + low,
      highTick: from + high,
    };
  });
}
