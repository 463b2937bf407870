import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LESSONS, type LessonId } from '../../../src/lessons/index.ts';
import { Answer } from '../../../src/views/lesson/Answer.tsx';
import { Outcome } from '../../../src/views/phaseTrack/Outcome.tsx';
import { lessonWords } from '../../../src/words/lessons/index.ts';
import { renderWith } from '../renderWith.tsx';

const runOf = (id: LessonId) => (LESSONS.find((lesson) => lesson.id === id) as (typeof LESSONS)[number]).run;

function played(id: LessonId) {
  const simulation = renderWith(<Answer />, runOf(id).scenario);
  expect(screen.queryByRole('complementary')).toBeNull();
  act(() => {
    const over = () => simulation.store.getState().observation.rollout.finishedTick !== null;
    for (let i = 0; i < 20 && !over(); i++) simulation.stepPhase();
  });
  return { answer: screen.getByRole('complementary', { name: 'What this shows' }), simulation };
}

describe('the answer', () => {
  it('comes when the rollout is over, with the figure that shows it, and makes room while the run goes on', () => {
    const { answer, simulation } = played('lockOut');
    const { cutOff } = simulation.store.getState().observation.ledger;
    expect(answer.textContent).toBe(`${cutOff} users cut off${lessonWords.lockOut.explanation()}`);
    act(() => simulation.play());
    expect(screen.queryByRole('complementary')).toBeNull();
    act(() => simulation.pause());
    expect(screen.getByRole('complementary')).toBeVisible();
  });

  it('says so where this run went otherwise', () => {
    const { scenario } = runOf('lockOut');
    const simulation = renderWith(<Answer />, {
      ...scenario,
      rollout: { ...scenario.rollout, mode: 'manual' },
    });
    act(() => {
      for (let i = 0; i < 40 && simulation.store.getState().observation.rollout.finishedTick === null; i++) {
        simulation.stepPhase();
        simulation.seek(simulation.store.getState().observation.tick + 120);
        simulation.dispatch({ type: 'nextPhase' });
      }
    });
    expect(screen.getByRole('complementary').textContent).toContain('This time it went otherwise: ');
  });

  it('waits for the act that the lesson is about', () => {
    const simulation = renderWith(<Answer />, runOf('badRelease').scenario);
    const toEnd = () => {
      const over = () => simulation.store.getState().observation.rollout.finishedTick !== null;
      for (let i = 0; i < 20 && !over(); i++) simulation.stepPhase();
    };
    act(toEnd);
    expect(screen.queryByRole('complementary')).toBeNull();
    const bobs = simulation.store.getState().observation.drains.find(({ server }) => server === 'Bob');
    act(() => {
      simulation.seek(Math.ceil(bobs?.startedSeconds ?? 0) + 120);
      simulation.dispatch({ type: 'rollBack' });
      toEnd();
    });
    expect(screen.getByRole('complementary').textContent).toContain(lessonWords.badRelease.explanation());
  });

  it('is not given when the rollout was aborted', () => {
    const simulation = renderWith(<Answer />, LESSONS[0].run.scenario);
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
    const simulation = renderWith(
      <>
        <Answer />
        <Outcome />
      </>,
      { name: 'Mine', rollout: { strategy: 'lockOut' } },
    );
    act(() => simulation.seek(900));
    const { peopleHurt } = simulation.store.getState().observation.ledger;
    expect(screen.getByText(`${peopleHurt} people were hurt. It took 3 min.`)).toBeVisible();
    expect(screen.getAllByText(/It took/)).toHaveLength(1);
    expect(screen.getByText(/^\d+ users were cut off/)).toBeVisible();
    act(() => simulation.change('name', 'Mine too'));
    expect(document.querySelector('.headline')).not.toBeNull();
  });
});
