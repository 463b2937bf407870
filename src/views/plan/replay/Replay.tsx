import { Clapperboard } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { Scenario } from '../../../engine/index.ts';
import { learntFrom, lessonsOf, replayed } from '../../../plan/replay.ts';
import type { RealDeploy } from '../../../store/realRun/realRun.ts';
import type { LogReading } from '../../../store/traffic/logReading.ts';
import type { Findings } from '../../../traffic/index.ts';
import { realRunWords } from '../../../words/plan/realRun.ts';
import { lessonWords, replayAnswer, replayWords } from '../../../words/plan/replay.ts';
import { counted } from '../../../words/quantities.ts';
import { momentWords } from '../../../words/traffic/found.ts';
import { late } from '../../kit/late.tsx';
import { DeployTable } from './DeployTable.tsx';
import '../../kit/part.css';
import './replay.css';

const RealDialog = late(() => import('./RealDialog.tsx').then(({ RealDialog }) => RealDialog));

type Props = {
  findings: Pick<Findings, 'deploys' | 'lastPageSeconds' | 'zoneMinutes' | 'kept'>;
  reading: LogReading;
  /** What the log's traffic makes of the cluster. */
  scenario: Scenario;
  /** Takes over what a deploy has taught. */
  onLearnt(scenario: Scenario): void;
};

/** Real deploys as a log shows them: to be played, each drain beside its forecast, and what they teach. */
export function Replay({ findings, reading, scenario, onLearnt }: Props) {
  const { deploys, lastPageSeconds, zoneMinutes, kept } = findings;
  const [chosen, choose] = useState(0);
  const [real, show] = useState<RealDeploy | null>(null);
  const deploy = deploys[Math.min(chosen, deploys.length - 1)];
  if (!deploy) return null;
  const all = replayed(deploy, scenario, lastPageSeconds);
  const lessons = lessonsOf(all, scenario);
  const [verdict, ...more] = replayAnswer(all, deploy.toSeconds - deploy.fromSeconds);
  return (
    <section className="log-part log-wide replay" aria-label={replayWords.title}>
      <h3>{replayWords.title}</h3>
      {deploys.length > 1 && (
        <label className="replay-which">
          {replayWords.which}{' '}
          <select value={chosen} onChange={({ target }) => choose(Number(target.value))}>
            {deploys.map(({ fromSeconds, outs }, i) => (
              <option key={fromSeconds} value={i}>
                {replayWords.from(momentWords(fromSeconds, zoneMinutes), counted(outs.length, 'server'))}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="part-verdict">
        <strong>{verdict}</strong> {more.join(' ')}
      </p>
      <p>
        <button
          type="button"
          onClick={() =>
            reading.record(deploys.indexOf(deploy), (recorded) =>
              show({ deploy, recorded, scenario, lastPageSeconds, kept }),
            )
          }
        >
          <Clapperboard aria-hidden size={16} /> {realRunWords.open}
        </button>
      </p>
      <DeployTable all={all} zoneMinutes={zoneMinutes} />
      <h4>{replayWords.teaches}</h4>
      {lessons.length === 0 ? (
        <p className="part-verdict">{replayWords.nothing}</p>
      ) : (
        <>
          <ul className="replay-lessons">
            {lessons.map((lesson) => (
              <li key={lesson.field}>{lessonWords(lesson)}</li>
            ))}
          </ul>
          <p>
            <button type="button" onClick={() => onLearnt(learntFrom(scenario, lessons))}>
              {replayWords.take}
            </button>
          </p>
        </>
      )}
      <p className="part-note">{replayWords.about}</p>
      {real !== null && (
        <Suspense>
          <RealDialog real={real} zoneMinutes={zoneMinutes} onClose={() => show(null)} />
        </Suspense>
      )}
    </section>
  );
}
