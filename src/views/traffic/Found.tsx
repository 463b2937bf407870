import { usePlanning } from '../../store/plan/usePlanning.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import type { LogReading, LogState } from '../../store/traffic/logReading.ts';
import { withTraffic } from '../../store/traffic/withTraffic.ts';
import { type Findings, type FormatName, readingOf } from '../../traffic/index.ts';
import { durationWords } from '../../words/duration.ts';
import { count, counted } from '../../words/quantities.ts';
import { oddities, sessionSentences, foundWords as w } from '../../words/traffic/found.ts';
import { logWords } from '../../words/traffic/log.ts';
import { Replay } from '../plan/replay/Replay.tsx';
import { Choices } from './Choices.tsx';
import { Columns } from './Columns.tsx';
import { Hours } from './Hours.tsx';
import { Lengths } from './Lengths.tsx';
import { Servers } from './Servers.tsx';

const FORMATS = Object.keys(logWords.formats) as FormatName[];

type Props = { state: LogState; findings: Findings; reading: LogReading; onUse(): void };

/** What a log says, and what can be chosen of it. */
export function Found({ state, findings, reading, onUse }: Props) {
  const planning = usePlanning();
  const cluster = useFact(({ next }) => next);
  const { quantile } = readingOf(findings);
  const { format, lines, hits, examples, sessions } = findings;
  const odd = oddities(findings);
  return (
    <div className="log-found" aria-busy={state.isFinding}>
      <div className="log-head">
        <label>
          {logWords.format}{' '}
          <select
            value={state.format ?? format ?? FORMATS[0]}
            onChange={(event) => reading.readAs(event.target.value as FormatName)}
          >
            {FORMATS.map((name) => (
              <option key={name} value={name}>
                {logWords.formats[name]}
              </option>
            ))}
          </select>
        </label>
        <span className="log-note">{[w.requests(count(lines), counted(hits, 'request')), ...odd].join(' · ')}</span>
      </div>
      {(format === 'csv' || format === 'tsv') && <Columns findings={findings} reading={reading} />}
      {examples.length > 0 && (
        <details>
          <summary>{w.unreadable(count(findings.unreadable))}</summary>
          <ul className="log-lines">
            {examples.map(({ line, why, text }) => (
              <li key={line}>
                {w.line(count(line), w.why[why])} <code>{text}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {sessions === 0 ? (
        <p role="alert">{logWords.noRequests}</p>
      ) : (
        <>
          <div className="log-said" role="status">
            {sessionSentences(findings, quantile).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <Choices findings={findings} reading={reading} />
          <p className="log-note">{w.lastPage(durationWords(findings.lastPageSeconds))}</p>
          <div className="log-parts">
            <Hours findings={findings} />
            <Lengths findings={findings} />
            <Servers findings={findings} />
            <Replay
              findings={findings}
              reading={reading}
              scenario={withTraffic(cluster, findings)}
              onLearnt={(learnt) => planning.takeLog(findings, learnt)}
            />
          </div>
        </>
      )}
      <p className="log-buttons log-foot">
        <button type="button" onClick={reading.cancel}>
          {logWords.another}
        </button>
        {sessions > 0 && (
          <button type="button" className="plan-go primary" disabled={state.isFinding} onClick={onUse}>
            {logWords.use}
          </button>
        )}
      </p>
    </div>
  );
}
