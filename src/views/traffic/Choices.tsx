import { useState } from 'react';
import type { LogReading } from '../../store/traffic/logReading.ts';
import { type Findings, LEAST_GAP_SECONDS, MOST_GAP_SECONDS } from '../../traffic/index.ts';
import { count, counted } from '../../words/quantities.ts';
import { foundWords as w } from '../../words/traffic/found.ts';

const MINUTE = 60;

/** What a session is, who counts, and whose clock. */
export function Choices({ findings, reading }: { findings: Findings; reading: LogReading }) {
  const { choices, oneHit, crawlers, healthChecks } = findings;
  const [minutes, setMinutes] = useState(choices.idleGapSeconds / MINUTE);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const switches = [
    ['oneHitVisits', w.oneHit(counted(oneHit.sessions, 'session'))],
    ['crawlers', w.crawlers(counted(crawlers.hits, 'request'))],
    ['healthChecks', w.healthChecks(counted(healthChecks.hits, 'request'))],
  ] as const;
  return (
    <div className="log-choices">
      <label>
        {w.gap} <output>{w.minutes(count(minutes))}</output>
        <input
          type="range"
          min={LEAST_GAP_SECONDS / MINUTE}
          max={MOST_GAP_SECONDS / MINUTE}
          step={1}
          value={minutes}
          aria-valuetext={w.minutes(count(minutes))}
          onChange={(event) => {
            setMinutes(Number(event.target.value));
            reading.choose({ idleGapSeconds: Number(event.target.value) * MINUTE });
          }}
        />
      </label>
      <fieldset>
        <legend>{w.who}</legend>
        {switches.map(([name, label]) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={choices[name]}
              onChange={(event) => reading.choose({ [name]: event.target.checked })}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      <label>
        {w.clock}{' '}
        <select
          value={choices.timeZone ?? ''}
          onChange={(event) => reading.choose({ timeZone: event.target.value === '' ? null : event.target.value })}
        >
          <option value="">{w.clockOfLines}</option>
          {here !== 'UTC' && <option value={here}>{w.clockHere(here)}</option>}
          <option value="UTC">{w.clockUtc}</option>
        </select>
      </label>
    </div>
  );
}
