import type { Findings } from '../../traffic/index.ts';
import { hourWords } from '../../words/plan/hours.ts';
import { rough, foundWords as w } from '../../words/traffic/found.ts';
import { Wide } from '../plan/Wide.tsx';

const [WIDTH, HEIGHT, GAP] = [360, 96, 2];

/** New sessions by the hour: bars for the day, and a table for the week. */
export function Hours({ findings: { perHourOfDay, perHour, hoursSeen, isEven } }: { findings: Findings }) {
  const isSeen = (hour: number): boolean => hoursSeen.some((hours, slot) => slot % 24 === hour && hours > 0);
  const most = Math.max(...perHourOfDay, 1e-9);
  const width = WIDTH / perHourOfDay.length;
  return (
    <section className="log-part">
      <h3>{w.perHour}</h3>
      <svg className="log-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={w.perHour}>
        {perHourOfDay.map((sessions, hour) => {
          const height = (sessions / most) * (HEIGHT - 2);
          return (
            <rect
              key={hourWords(hour)}
              x={hour * width}
              y={HEIGHT - height}
              width={width - GAP}
              height={height}
              data-unseen={!isSeen(hour) || undefined}
            >
              <title>{w.hour(hourWords(hour), rough(sessions))}</title>
            </rect>
          );
        })}
      </svg>
      <p className="log-axis" aria-hidden>
        {[0, 6, 12, 18, 24].map((hour) => (
          <span key={hour}>{hourWords(hour)}</span>
        ))}
      </p>
      {!perHourOfDay.every((_, hour) => isSeen(hour)) && <p className="log-note">{w.unseen}</p>}
      {isEven && <p className="log-note">{w.even}</p>}
      <details>
        <summary>{w.weekTable}</summary>
        <Wide label={w.weekTable}>
          <table>
            <thead>
              <tr>
                <td />
                {w.days.map((day) => (
                  <th key={day} scope="col">
                    {day}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {perHourOfDay.map((_, hour) => (
                <tr key={hourWords(hour)}>
                  <th scope="row">{hourWords(hour)}</th>
                  {w.days.map((day, i) => (
                    <td key={day}>{rough(perHour[i * 24 + hour])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </details>
    </section>
  );
}
