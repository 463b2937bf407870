import type { Findings } from '../../traffic/index.ts';
import { durationWords } from '../../words/duration.ts';
import { count } from '../../words/quantities.ts';
import { foundWords as w } from '../../words/traffic/found.ts';
import { ColumnHeads } from '../kit/ColumnHeads.tsx';
import { Wide } from '../plan/Wide.tsx';

/** What each server had; nothing where lines name none. */
export function Servers({ findings: { servers, staysOnServer } }: { findings: Findings }) {
  if (servers.length === 0) return null;
  return (
    <section className="log-part">
      <h3>{w.servers}</h3>
      {staysOnServer === false && <p className="log-note">{w.notSticky}</p>}
      <Wide label={w.servers}>
        <table>
          <ColumnHeads names={w.serverColumns} />
          <tbody>
            {servers.map(({ name, sessions, hits, meanSeconds }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{count(Math.round(sessions))}</td>
                <td>{count(Math.round(hits))}</td>
                <td>{durationWords(meanSeconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}
