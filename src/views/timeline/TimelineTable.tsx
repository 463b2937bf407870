import type { Frame } from '../../player/player.ts';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { dryTick, forecastWords, type Memory } from './forecasts.ts';
import { momentAt, rowTicks, sampleTicks } from './moment.ts';
import './table.css';

/** Rows at evenly spaced moments; every start of a phase has one besides. */
const ROWS = 60;

/** The data of the chart as a table. It grows by whole rows, so it stands still in between. */
export function TimelineTable({ memory }: { memory: Memory }) {
  const simulation = useSimulation();
  useFact(({ observation, furthestTick, playing }) => {
    const { history, world } = simulation.frame();
    const row = Math.floor(observation.tick / rowTicks(history, world.scenario.tickSeconds, ROWS));
    return `${row} ${observation.phase.index} ${playing ? '' : `${observation.tick} ${furthestTick}`}`;
  });
  const frame = simulation.frame();
  const { tick: shownTick } = frame.world;
  const all = sampleTicks(frame, ROWS).map((tick) => momentAt(frame, tick, 0));
  const moments = all.filter(({ tick }, i) => i === 0 || tick !== all[i - 1].tick);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="table" tabIndex={0} aria-label="Timeline as a table">
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Phase</th>
            {moments[0].shares.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
            <th scope="col">All users</th>
            <th scope="col">Capacity in service</th>
          </tr>
        </thead>
        <tbody>
          {moments.map(({ tick, time, phase, shares, total, serving }) => (
            <tr
              key={tick}
              aria-current={tick === shownTick ? 'time' : undefined}
              data-later={tick > shownTick || undefined}
            >
              <th scope="row">
                {time}
                {tick === shownTick && <small> shown</small>}
                {tick > shownTick && <small> already played</small>}
              </th>
              <td>{phase}</td>
              {shares.map(({ name, users, version }) => (
                <td key={name}>
                  {users} <small>v{version > 1 ? 2 : 1}</small>
                </td>
              ))}
              <td>{total}</td>
              <td>{serving}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Forecasts memory={memory} frame={frame} />
    </section>
  );
}

/** What was forecast at the beginning of each bleed, and how it came. */
function Forecasts({ memory, frame: { history, events, world } }: { memory: Memory; frame: Frame }) {
  const forecasts = memory.list();
  if (forecasts.length === 0) return null;
  return (
    <ul className="forecasts" aria-label="Forecasts">
      {forecasts.map((forecast) => (
        <li key={`${forecast.startTick} ${forecast.server}`}>
          {forecastWords(forecast, dryTick(forecast, history, events), world.scenario.tickSeconds)}
        </li>
      ))}
    </ul>
  );
}
