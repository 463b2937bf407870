import { formatClock } from '../../store/duration.ts';
import { useComparison, useComparisonFact } from '../../store/useComparison.ts';
import { phaseName } from '../timeline/bands.ts';

/** The phases of each run with the moments at which they began: the chart for those who do not see it. */
export function PhaseTable() {
  const comparison = useComparison();
  useComparisonFact(({ runs }) => runs.map(({ observation }) => observation.phase.index).join());
  const runs = comparison.frames().map(({ world, history }) => ({
    names: world.servers.map(({ name }) => name),
    bands: history.bands,
    seconds: world.scenario.tickSeconds,
  }));
  const { runs: facts } = comparison.store.getState();
  return (
    <div className="hidden-visually">
      <table>
        <caption>Phases of each run</caption>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Phase</th>
            <th scope="col">Begins at</th>
          </tr>
        </thead>
        <tbody>
          {runs.flatMap(({ names, bands, seconds }, i) =>
            bands.map(({ kind, servers, index, startTick }) => (
              <tr key={`${facts[i].label} ${index} ${startTick}`}>
                <th scope="row">{facts[i].label}</th>
                <td>{phaseName(kind, servers, names)}</td>
                <td>{formatClock(startTick * seconds)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
