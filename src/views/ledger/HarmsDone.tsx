import { useFact } from '../../store/simulation/useSimulation.ts';
import { Row } from './Row.tsx';
import { harmsOf, LEDGER_ROWS } from './rows.ts';

/** A line for each harm that was done. */
export function HarmsDone() {
  const done = useFact(({ observation, settings, hidden }) =>
    harmsOf(observation.ledger, settings, hidden)
      .done.map(({ entry }) => entry)
      .join(),
  );
  if (done === '') return null;
  return (
    <dl className="ledger-rows">
      {LEDGER_ROWS.filter(({ entry }) => done.split(',').includes(entry)).map((row) => (
        <Row key={row.entry} row={row} />
      ))}
    </dl>
  );
}
