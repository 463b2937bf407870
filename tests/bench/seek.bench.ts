import { parseScenario } from '../../src/engine/index.ts';
import { createPlayer } from '../../src/player/player.ts';
import { once, summary } from './measure.ts';
import { ms, type Report } from './report.ts';

const DAY = 86_400;
const SEEKS = 300;

/** A played day: how long it takes to show any other moment of it, to fork in it, and to play it at the highest speed. */
export function seek(): Report {
  const scenario = parseScenario({
    traffic: { arrivalRate: 10 },
    servers: [{ capacity: 2_000 }, { capacity: 2_000 }],
    rollout: { mode: 'manual' },
  });
  const player = createPlayer(scenario, () => 0);
  const playing = once(() => player.seek(DAY));
  const anywhere: number[] = [];
  for (let i = 0; i < SEEKS; i++) {
    const tick = Math.floor(((i * 0.618_034) % 1) * DAY);
    anywhere.push(once(() => player.seek(tick)));
  }
  const back: number[] = [];
  for (let i = 0; i < SEEKS; i++) back.push(once(() => player.seek(player.sight().world.tick - 1)));
  player.seek(DAY / 2);
  const before = player.recording;
  const fork = once(() => player.dispatch({ type: 'set', field: 'traffic.arrivalRate', value: 9 }));
  const undo = once(() => player.restore(before));
  const any = summary(anywhere);
  const one = summary(back);
  return {
    title: 'A played day at λ = 10/s: to show another moment of it',
    columns: ['', 'median', 'slowest'],
    rows: [
      ['any moment', ms(any.median), ms(Math.max(...anywhere))],
      ['one tick back', ms(one.median), ms(Math.max(...back))],
      ['fork at noon', ms(fork), ''],
      ['undo of that, with the afternoon', ms(undo), ''],
      ['playing the day', ms(playing), ''],
    ],
  };
}
