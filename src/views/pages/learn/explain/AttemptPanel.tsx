import { Play } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useStore } from 'zustand';
import type { Attempt } from '../../../../store/learn/attempt.ts';
import { useLearnFact } from '../../../../store/learn/lateLearn.ts';
import { useFact } from '../../../../store/simulation/useSimulation.ts';
import { wantedFigure } from '../../../../words/learn/goalFigures.ts';
import { attemptWords } from '../../../../words/learn/learn.ts';
import { wantedWords } from '../../../../words/lessons/goals.ts';
import { lessonWords } from '../../../../words/lessons/index.ts';
import { actWords } from '../../../../words/run/acts.ts';
import { Item } from '../../../settings/all/Item.tsx';

/** One's own try: a goal whose conditions tick themselves, and the settings that matter; `children` are the ways on. */
export function AttemptPanel({ attempt, children }: { attempt: Attempt; children: ReactNode }) {
  const { acts, begun, over, wanted } = useStore(attempt.store);
  const playing = useFact((state) => state.playing);
  const attained = over && wanted.every((state) => state === 'met');
  return (
    <section className="panel learn-attempt" aria-label={attemptWords.title}>
      <div className="learn-goal">
        <h3>{attemptWords.title}</h3>
        <Goal attempt={attempt} />
        <p role="status">{over && (attained ? attemptWords.attained : <Missed attempt={attempt} />)}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="learn-settings" aria-label={attemptWords.settings} tabIndex={0}>
        <Suspense>
          {attempt.fields.map((path) => (
            <Item key={path} item={path === 'servers' ? '#servers' : path} />
          ))}
        </Suspense>
        {attempt.acts.length > 0 && (
          <label className="learn-act">
            <input type="checkbox" checked={acts} onChange={(event) => attempt.act(event.target.checked)} />
            {attempt.acts.map(({ command, seconds }) => actWords(command, seconds)).join(', ')}
          </label>
        )}
      </section>
      <div className="learn-actions">
        <button type="button" className="learn-run" disabled={playing} onClick={attempt.run}>
          <Play aria-hidden size={16} /> {begun ? attemptWords.again : attemptWords.run}
        </button>
        {children}
      </div>
    </section>
  );
}

function Goal({ attempt }: { attempt: Attempt }) {
  const { goal } = useLearnFact((state) => state.lesson);
  const { begun, over, wanted } = useStore(attempt.store);
  const observation = useFact((state) => state.observation);
  return (
    <ul aria-label={attemptWords.goal}>
      {goal.wanted.map((each, i) => {
        const state = wanted[i] === 'open' && over ? 'missed' : wanted[i];
        const figure = begun ? wantedFigure(each, observation) : '';
        return (
          <li key={wantedWords(each)} data-state={state}>
            <span aria-hidden>{state === 'met' ? '☑' : '☐'}</span>{' '}
            <span className="hidden-visually">{attemptWords.state[state]}: </span>
            {wantedWords(each)}
            {figure && <small> · {attemptWords.now(figure)}</small>}
          </li>
        );
      })}
    </ul>
  );
}

function Missed({ attempt }: { attempt: Attempt }) {
  const { id } = useLearnFact((state) => state.lesson);
  return attempt.isTempting() ? lessonWords[id].tempted() : attemptWords.missed;
}
