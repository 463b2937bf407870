import { foreseen } from '../../store/traffic/foreseen.ts';
import type { Findings, Levels } from '../../traffic/index.ts';
import { deployWords, outCells, foundWords as w } from '../../words/traffic/found.ts';
import { Wide } from '../plan/Wide.tsx';

const [WIDTH, HEIGHT] = [360, 40];
/** More servers of a deploy are not drawn. */
const MOST = 6;

/** How deploys really went; nothing where there was none. */
export function Deploys({ findings }: { findings: Findings }) {
  const { deploys, zoneMinutes } = findings;
  if (deploys.length === 0) return null;
  return (
    <section className="log-part log-wide">
      <h3>{w.deploys}</h3>
      {deploys.map((deploy) => (
        <div key={deploy.fromSeconds}>
          <p>{deployWords(deploy, zoneMinutes)}</p>
          <Lanes levels={deploy.levels} names={[...new Set(deploy.outs.map(({ server }) => server))]} />
          <Wide label={w.deploys}>
            <table>
              <thead>
                <tr>
                  {w.outColumns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {deploy.outs.map((out) => (
                  <tr key={out.outSeconds}>
                    <th scope="row">{out.server}</th>
                    {outCells(out, foreseen(findings, out), zoneMinutes).map((cell, i) => (
                      <td key={w.outColumns[i + 1]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </div>
      ))}
    </section>
  );
}

/** Users on each server over time, one lane a server. */
function Lanes({ levels, names }: { levels: Levels; names: readonly string[] }) {
  const shown = names.flatMap((name) => levels.servers.filter((server) => server.name === name)).slice(0, MOST);
  const most = Math.max(1, ...shown.flatMap(({ users }) => users));
  return (
    <div className="log-lanes" aria-hidden>
      {shown.map(({ name, users }) => {
        const points = users.map((n, i) => `${(i / (users.length - 1)) * WIDTH},${HEIGHT - (n / most) * (HEIGHT - 2)}`);
        return (
          <p key={name}>
            <span>{name}</span>
            <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
              <polygon points={`0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}`} />
            </svg>
          </p>
        );
      })}
    </div>
  );
}
