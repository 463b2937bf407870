import type { Replayed } from '../../../plan/replay.ts';
import { durationWords } from '../../../words/duration.ts';
import { replayWords } from '../../../words/plan/replay.ts';
import { count } from '../../../words/quantities.ts';
import { momentWords } from '../../../words/traffic/found.ts';
import { ColumnHeads } from '../../kit/ColumnHeads.tsx';
import { Wide } from '../Wide.tsx';

const seen = (seconds: number | null): string => (seconds === null ? replayWords.notSeen : durationWords(seconds));

/** A row for every server that was taken out. */
export function DeployTable({ all, zoneMinutes }: { all: readonly Replayed[]; zoneMinutes: number }) {
  const { server, out, there, took, foreseen, moved, cut, back, verdict } = replayWords;
  return (
    <Wide label={replayWords.caption}>
      <table className="part-table">
        <caption className="hidden-visually">{replayWords.caption}</caption>
        <ColumnHeads names={[server, out, there, took, foreseen, moved, cut, back, verdict]} />
        <tbody>
          {all.map((one) => (
            <tr key={`${one.server} ${one.outSeconds}`}>
              <th scope="row">{one.server}</th>
              <td>{momentWords(one.outSeconds, zoneMinutes)}</td>
              <td>{count(one.there)}</td>
              <td>{seen(one.drainSeconds)}</td>
              <td>{replayWords.between(durationWords(one.foreseen.low), durationWords(one.foreseen.high))}</td>
              <td data-breaks={one.moved > 0 || undefined}>{count(one.moved)}</td>
              <td data-breaks={one.cut > 0 || undefined}>{count(one.cut)}</td>
              <td>{seen(one.workSeconds)}</td>
              <td>
                {replayWords.went[one.went]}
                {one.leftForeseen !== null && (
                  <small>{replayWords.stillThere(count(Math.round(one.leftForeseen)))}</small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
