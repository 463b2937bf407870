import { line, scaleLinear } from 'd3';
import { type CSSProperties, useId, useState } from 'react';
import type { Replayed } from '../../../plan/replay.ts';
import type { Deploy } from '../../../traffic/index.ts';
import { replayWords } from '../../../words/plan/replay.ts';
import { counted } from '../../../words/quantities.ts';
import { momentWords } from '../../../words/traffic/found.ts';

const [WIDTH, ROW] = [1_000, 40];

type Props = { deploy: Deploy; all: readonly Replayed[]; zoneMinutes: number };

/** Users on every server over time, a lane each: when it was out, when it should have been dry, and a moment that can be moved. */
export function DeployChart({ deploy, all, zoneMinutes }: Props) {
  const { fromSeconds, stepSeconds } = deploy.levels;
  const order = new Map(all.map(({ server }, i) => [server, i]));
  const turn = (name: string): number => order.get(name) ?? order.size;
  const servers = deploy.levels.servers.toSorted((a, b) => turn(a.name) - turn(b.name));
  const id = useId();
  const last = Math.max(0, (servers[0]?.users.length ?? 1) - 1);
  const [moment, setMoment] = useState(Math.round(last / 2));
  const x = scaleLinear([fromSeconds, fromSeconds + last * stepSeconds], [0, WIDTH]);
  const most = Math.max(1, ...servers.flatMap(({ users }) => users));
  const y = scaleLinear([0, most], [ROW, 2]);
  const when = momentWords(fromSeconds + moment * stepSeconds, zoneMinutes);
  const at = (seconds: number): number => x(Math.min(seconds, fromSeconds + last * stepSeconds));
  return (
    <div className="replay-chart">
      <label htmlFor={id}>
        {replayWords.moment}: {when}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        value={moment}
        aria-valuetext={when}
        onChange={({ target }) => setMoment(Number(target.value))}
      />
      <ul aria-label={replayWords.chart}>
        {servers.map(({ name, users }) => (
          <li key={name}>
            <span>{replayWords.onServer(name, counted(users[moment], 'user'))}</span>
            <span className="replay-glass" style={{ '--level': `${(100 * users[moment]) / most}%` } as CSSProperties} />
            <svg viewBox={`0 0 ${WIDTH} ${ROW}`} preserveAspectRatio="none" aria-hidden>
              {all
                .filter(({ server }) => server === name)
                .map(({ outSeconds, drySeconds, backSeconds, foreseen }) => (
                  <g key={outSeconds}>
                    <rect
                      className="replay-out"
                      x={x(outSeconds)}
                      width={at(backSeconds ?? Number.POSITIVE_INFINITY) - x(outSeconds)}
                      height={ROW}
                    />
                    <rect
                      className="replay-foreseen"
                      x={at(outSeconds + foreseen.low)}
                      width={at(outSeconds + foreseen.high) - at(outSeconds + foreseen.low)}
                      y={ROW - 6}
                      height={6}
                    />
                    {drySeconds !== null && (
                      <line className="replay-dry" x1={at(drySeconds)} x2={at(drySeconds)} y2={ROW} />
                    )}
                  </g>
                ))}
              <path
                d={
                  line<number>(
                    (_, i) => x(fromSeconds + i * stepSeconds),
                    (value) => y(value),
                  )(users) ?? ''
                }
              />
              <line
                className="replay-moment"
                x1={x(fromSeconds + moment * stepSeconds)}
                x2={x(fromSeconds + moment * stepSeconds)}
                y2={ROW}
              />
            </svg>
          </li>
        ))}
      </ul>
    </div>
  );
}
