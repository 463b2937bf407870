import type { LogReading } from '../../store/traffic/logReading.ts';
import type { Findings, Role } from '../../traffic/index.ts';
import { logWords } from '../../words/traffic/log.ts';

const ROLES = Object.keys(logWords.roles) as Role[];

/** Which column of a table is what, to be changed where it was not known or wrongly guessed; the log is then read again. */
export function Columns({ findings: { names, fields }, reading }: { findings: Findings; reading: LogReading }) {
  if (names.length === 0) return null;
  const wasChosen = Object.keys(reading.store.getState().fields).length > 0;
  return (
    <details open={wasChosen || fields.time === undefined}>
      <summary>{logWords.columns}</summary>
      <div className="log-columns">
        {ROLES.map((role) => (
          <label key={role}>
            {logWords.roles[role]}{' '}
            <select
              value={fields[role]?.[0] ?? ''}
              onChange={({ target }) => reading.readFields({ [role]: target.value === '' ? [] : [target.value] })}
            >
              <option value="">{logWords.noColumn}</option>
              {names.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}
