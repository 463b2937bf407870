import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LESSONS, type LessonId } from '../../../src/scenarios/lessons.ts';
import { Answer } from '../../../src/views/lesson/Answer.tsx';
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
  it('comes when the rollout is over, with the number it shows, and can be closed', () => {
    const { answer, simulation } = played('lockOut');
    const { cutOff } = simulation.store.getState().observation.ledger;
    expect(answer.textContent).toContain(lessons.lockOut.answer);
    expect(answer.textContent).toContain(`${cutOff} users cut off`);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('says a time as the ledger does', () => {
    const { answer, simulation } = played('bobDies');
    expect(simulation.store.getState().observation.ledger.downSeconds).toBe(180);
    expect(answer.textContent).toContain('3 min without a server for new users');
  });
});
