import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LESSONS } from '../../../src/scenarios/index.ts';
import { ScenarioPicker } from '../../../src/views/header/ScenarioPicker.tsx';
import { Invitation } from '../../../src/views/invitation/Invitation.tsx';
import { Answer } from '../../../src/views/lesson/Answer.tsx';
import { renderWith } from '../renderWith.tsx';

const views = (
  <>
    <ScenarioPicker />
    <Invitation />
    <Answer />
  </>
);

describe('the picker of scenarios', () => {
  it('offers each with its question', () => {
    renderWith(views);
    const items = screen.getAllByRole('menuitemradio', { hidden: true });
    expect(items.map(({ textContent }) => textContent)).toEqual(
      LESSONS.map(({ name, question }) => `${name} ${question}`),
    );
    expect(items[0]).toHaveAttribute('aria-checked', 'true');
  });

  it('opens the one that is chosen, stopped, with its question', () => {
    const simulation = renderWith(views);
    fireEvent.click(screen.getByRole('menuitemradio', { name: /^Lock-out/, hidden: true }));
    const { settings, playing, observation } = simulation.store.getState();
    expect([settings.name, settings.rollout.strategy, playing, observation.tick]).toEqual([
      'Lock-out',
      'lockOut',
      false,
      0,
    ]);
    expect(screen.getByRole('button', { name: 'Scenario: Lock-out' })).toBeTruthy();
    expect(document.querySelector('.invitation')?.textContent).toContain('take each server out at once?');
  });

  it('moves by arrow keys', () => {
    renderWith(views);
    const items = screen.getAllByRole('menuitemradio', { hidden: true });
    items[0].focus();
    fireEvent.keyDown(items[0], { key: 'ArrowDown' });
    expect(items[1]).toHaveFocus();
    fireEvent.keyDown(items[1], { key: 'End' });
    expect(items.at(-1)).toHaveFocus();
  });
});

describe('the answer', () => {
  it('comes when the rollout is over, with the number it shows, and can be closed', () => {
    const simulation = renderWith(views, LESSONS[1].scenario);
    expect(screen.queryByRole('complementary')).toBeNull();
    act(() => {
      const over = () => simulation.store.getState().observation.rollout.finishedTick !== null;
      for (let i = 0; i < 20 && !over(); i++) simulation.stepPhase();
    });
    const { cutOff } = simulation.store.getState().observation.ledger;
    const answer = screen.getByRole('complementary', { name: 'What this shows' });
    expect(answer.textContent).toContain(LESSONS[1].answer);
    expect(answer.textContent).toContain(`${cutOff} users cut off`);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('complementary')).toBeNull();
  });
});
