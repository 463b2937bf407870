import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { LESSONS, type LessonId } from '../../../src/scenarios/lessons.ts';
import { replicate } from '../../../src/study/index.ts';
import { Answer } from '../../../src/views/lesson/Answer.tsx';
import { durationWords } from '../../../src/words/duration.ts';
import { lessons } from '../../../src/words/page/lessons.ts';
import { renderWith } from '../renderWith.tsx';

function played(id: LessonId) {
  const { scenario } = LESSONS.find((lesson) => lesson.id === id) as (typeof LESSONS)[number];
  const simulation = renderWith(<Answer />, scenario);
  expect(screen.queryByRole('complementary')).toBeNull();
  act(() => {
    const over = () => simulation.store.getState().observation.rollout.finishedTick !== null;
    for (let i = 0; i < 20 && !over(); i++) simulation.stepPhase();
  });
  return { answer: screen.getByRole('complementary', { name: 'What this shows' }), simulation };
}

describe('the answer', () => {
  it('comes when the rollout is over, with the number that shows it, and makes room while the run goes on', () => {
    const { answer, simulation } = played('lockOut');
    const { cutOff } = simulation.store.getState().observation.ledger;
    expect(answer.textContent).toBe(`${cutOff} Cut off${lessons.lockOut.answer}`);
    act(() => simulation.play());
    expect(screen.queryByRole('complementary')).toBeNull();
    act(() => simulation.pause());
    expect(screen.getByRole('complementary')).toBeVisible();
  });

  it('sets the rollout against that of the contrast with the very same seed', () => {
    const { answer, simulation } = played('lastCustomer');
    const { rolloutSeconds } = simulation.store.getState().observation.ledger;
    const { rolloutSeconds: exponential } = replicate(parseScenario({}), 36);
    expect(answer.textContent).toContain(`${durationWords(rolloutSeconds)} for the rollout`);
    expect(answer.textContent).toContain(` ${durationWords(exponential)} if the sessions were exponential`);
  });

  it('says so where this run went otherwise', () => {
    const simulation = renderWith(<Answer />, { name: 'Lock-out', rollout: { strategy: 'lockOut', mode: 'manual' } });
    act(() => {
      for (let i = 0; i < 20 && simulation.store.getState().observation.rollout.finishedTick === null; i++) {
        simulation.stepPhase();
        simulation.step();
        simulation.dispatch({ type: 'nextPhase' });
      }
    });
    expect(screen.getByRole('complementary').textContent).toContain('This time it went otherwise: ');
  });

  it('is not given when the rollout was aborted', () => {
    const simulation = renderWith(<Answer />, LESSONS[0].scenario);
    act(() => {
      simulation.seek(900);
      simulation.dispatch({ type: 'abort' });
      simulation.step();
    });
    expect(simulation.store.getState().observation.rollout.status).toBe('aborted');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.querySelector('.headline')).toBeNull();
  });

  it('says of any other rollout whom it hurt and how long it took', () => {
    const simulation = renderWith(<Answer />, { name: 'Mine', rollout: { strategy: 'lockOut' } });
    act(() => simulation.seek(900));
    const { peopleHurt } = simulation.store.getState().observation.ledger;
    expect(screen.getByText(`${peopleHurt} people were hurt. It took 3 min.`)).toBeVisible();
    act(() => simulation.change('name', 'Mine too'));
    expect(document.querySelector('.headline')).not.toBeNull();
  });
});
