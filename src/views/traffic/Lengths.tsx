import { sessionLaw, survival } from '../../engine/index.ts';
import { type Findings, readingOf } from '../../traffic/index.ts';
import { durationWords } from '../../words/duration.ts';
import { share } from '../../words/quantities.ts';
import { choiceOf } from '../../words/settings/values.ts';
import { fitCells, foundWords as w } from '../../words/traffic/found.ts';
import { ColumnHeads } from '../kit/ColumnHeads.tsx';
import { Wide } from '../plan/Wide.tsx';

const [WIDTH, HEIGHT, POINTS] = [360, 96, 90];
const LONGER = [0.75, 0.5, 0.25, 0.1, 0.05, 0.01];
const name = (distribution: string): string => choiceOf('traffic.sessionLength.distribution', distribution).name;

/** The share of sessions that last longer than a time, as measured and by the best fit. */
export function Lengths({ findings }: { findings: Findings }) {
  const { quantile } = readingOf(findings);
  const { fits } = findings;
  const longest = quantile(0.99) || 1;
  const best = fits.find(({ isAllowed }) => isAllowed);
  const law = best && sessionLaw(best);
  const y = (still: number) => (1 - still) * (HEIGHT - 2) + 1;
  const measured = Array.from({ length: POINTS + 1 }, (_, i) => {
    const p = (i / POINTS) * 0.99;
    return `${(quantile(p) / longest) * WIDTH},${y(1 - p)}`;
  });
  const fitted =
    law &&
    Array.from({ length: POINTS + 1 }, (_, i) => `${(i / POINTS) * WIDTH},${y(survival(law, (i / POINTS) * longest))}`);
  return (
    <section className="log-part">
      <h3>{w.lengths}</h3>
      <svg className="log-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={w.lengths}>
        <polyline points={measured.join(' ')} />
        {fitted && <polyline className="log-fit" points={fitted.join(' ')} />}
      </svg>
      <p className="log-axis" aria-hidden>
        <span>0</span>
        <span>{durationWords(longest / 2)}</span>
        <span>{durationWords(longest)}</span>
      </p>
      <p className="log-note">
        <i className="log-key" /> {w.measured}
        {best && (
          <>
            {' '}
            <i className="log-key log-key-fit" /> {w.fitted(name(best.distribution))}
          </>
        )}
      </p>
      <details>
        <summary>{w.lengthsTable}</summary>
        <ul>
          {LONGER.map((p) => (
            <li key={p}>{w.longer(share(p), durationWords(quantile(1 - p)))}</li>
          ))}
        </ul>
        <Wide label={w.lengthsTable}>
          <table>
            <ColumnHeads names={w.fits} />
            <tbody>
              {fits.map((fit) => (
                <tr key={fit.distribution}>
                  <th scope="row">{name(fit.distribution)}</th>
                  {fitCells(fit).map((cell, i) => (
                    <td key={w.fits[i + 1]}>{cell}</td>
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
