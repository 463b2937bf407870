import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { momentAt, rowTicks, sampleTicks } from './moment.ts';

/** Rows at evenly spaced moments; every start of a phase has one besides. */
const ROWS = 60;

/** The data of the chart as a table. It grows by whole rows, so it stands still in between. */
export function TimelineTable() {
  const simulation = useSimulation();
  useFact(({ observation, playing }) => {
    const { history, world } = simulation.frame();
    const row = Math.floor(observation.tick / rowTicks(history, world.scenario.tickSeconds, ROWS));
    return `${row} ${observation.phase.index} ${playing ? '' : observation.tick}`;
  });
  const { history, world } = simulation.frame();
  const moments = sampleTicks(history, world.scenario.tickSeconds, ROWS).map((tick) =>
    momentAt(history, world, tick, 0),
  );
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
            <tr key={tick}>
              <th scope="row">{time}</th>
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
    </section>
  );
}
