import { useMemo } from 'react';
import type { Frame } from '../../../player/player.ts';
import type { SimulationState } from '../../../store/simulation/state.ts';
import { useFact, useRun } from '../../../store/simulation/useSimulation.ts';
import { steady } from '../../../store/steady.ts';
import { clockWords } from '../../../words/duration.ts';
import { versionLabel } from '../../../words/names.ts';
import { timelineTableWords } from '../../../words/page/timelineTable.ts';
import { count } from '../../../words/quantities.ts';
import { forecastWords } from '../../../words/run/forecasts.ts';
import { shareName } from '../../../words/run/moments.ts';
import { phaseName } from '../../../words/run/phases.ts';
import { type Foretold, foretoldIn } from '../layout/forecasts.ts';
import { momentAt } from '../layout/moment.ts';
import { rowTicks, sampleTicks } from './rows.ts';
import './table.css';

/** Rows at evenly spaced moments; every start of a phase has one besides. */
const ROWS = 60;

/** The moments of the table, the tick shown and what was forecast. */
function tableOf(frame: Frame) {
  const moments = sampleTicks(frame, ROWS).map((tick) => momentAt(frame, tick, 0));
  return {
    moments: moments.filter(({ tick }, i) => i === 0 || tick !== moments[i - 1].tick),
    shownTick: frame.world.tick,
    foretold: foretoldIn(frame),
  };
}

/** The data of the chart as a table. It grows by whole rows, so it stands still in between. */
export function TimelineTable() {
  const run = useRun();
  const site = useFact((state) => state.site);
  const select = useMemo(() => {
    const frame = () => run.frames()[0];
    const row = ({ observation, settings }: SimulationState) =>
      Math.floor(observation.tick / rowTicks(frame().history, settings.tickSeconds, ROWS));
    return steady(
      (state: SimulationState) =>
        state.playing ? `${row(state)} ${state.observation.phase.index}` : state.observation,
      () => tableOf(frame()),
    );
  }, [run]);
  const { moments, shownTick, foretold } = useFact(select);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="table" tabIndex={0} aria-label={timelineTableWords.label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{timelineTableWords.time}</th>
            <th scope="col">{timelineTableWords.phase}</th>
            {moments[0].shares.map((share) => (
              <th scope="col" key={shareName(share, site)}>
                {shareName(share, site)}
              </th>
            ))}
            <th scope="col">{timelineTableWords.allUsers}</th>
            <th scope="col">{timelineTableWords.serving}</th>
          </tr>
        </thead>
        <tbody>
          {moments.map(({ tick, seconds, phase, shares, total, serving }) => (
            <tr
              key={tick}
              aria-current={tick === shownTick ? 'time' : undefined}
              data-later={tick > shownTick || undefined}
            >
              <th scope="row">
                {clockWords(seconds)}
                {tick === shownTick && <small> {timelineTableWords.shown}</small>}
                {tick > shownTick && <small> {timelineTableWords.played}</small>}
              </th>
              <td>{phaseName(phase.kind, phase.servers, site.names)}</td>
              {shares.map((share) => (
                <td key={shareName(share, site)}>
                  {count(share.users)} <small>{versionLabel(share.version)}</small>
                </td>
              ))}
              <td>{count(total)}</td>
              <td>{count(serving)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Forecasts foretold={foretold} />
    </section>
  );
}

/** What was forecast at the beginning of each bleed, and how it came. */
function Forecasts({ foretold }: { foretold: readonly Foretold[] }) {
  const site = useFact((state) => state.site);
  const tickSeconds = useFact(({ settings }) => settings.tickSeconds);
  if (foretold.length === 0) return null;
  return (
    <ul className="forecasts" aria-label={timelineTableWords.forecasts}>
      {foretold.map(({ forecast, came }) => (
        <li key={`${forecast.startTick} ${forecast.servers}`}>{forecastWords(forecast, came, tickSeconds, site)}</li>
      ))}
    </ul>
  );
}
