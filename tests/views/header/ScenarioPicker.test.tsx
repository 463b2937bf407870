import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { LESSONS } from '../../../src/lessons/index.ts';
import { ScenarioPicker } from '../../../src/views/header/ScenarioPicker.tsx';
import { loadLate } from '../../../src/views/kit/late.tsx';
import { Invitation } from '../../../src/views/lesson/Invitation.tsx';
import { lessonWords } from '../../../src/words/lessons/index.ts';
import { renderWith } from '../renderWith.tsx';

/** Shows the picker and opens its list, as the browser does for its button. */
function open() {
  const simulation = renderWith(
    <>
      <ScenarioPicker />
      <Invitation />
    </>,
  );
  expect(screen.queryAllByRole('menuitemradio', { hidden: true })).toEqual([]);
  const list = screen.getByRole('menu', { hidden: true });
  for (const type of ['beforetoggle', 'toggle']) {
    fireEvent(list, Object.assign(new Event(type), { oldState: 'closed', newState: 'open' }));
  }
  return simulation;
}
const items = () => screen.getAllByRole('menuitemradio', { hidden: true });

beforeAll(loadLate);

describe('the picker of scenarios', () => {
  it('offers each with its question', () => {
    open();
    expect(items().map(({ textContent }) => textContent)).toEqual(
      LESSONS.map(({ id }) => `${lessonWords[id].title} ${lessonWords[id].asks}`),
    );
    expect(items()[0]).toHaveAttribute('aria-checked', 'true');
    expect(items()[0]).toHaveFocus();
  });

  it('opens the one that is chosen, stopped, with its question', () => {
    const simulation = open();
    fireEvent.click(screen.getByRole('menuitemradio', { name: /^Lock-out/, hidden: true }));
    const { settings, playing, observation } = simulation.store.getState();
    expect([settings.name, settings.rollout.strategy, playing, observation.tick]).toEqual([
      'Lock-out',
      'lockOut',
      false,
      0,
    ]);
    expect(screen.getByRole('button', { name: 'Scenario: Lock-out' })).toHaveFocus();
    expect(document.querySelector('.invitation')?.textContent).toContain('take each server out at once?');
  });

  it('moves by arrow keys', () => {
    open();
    fireEvent.keyDown(items()[0], { key: 'ArrowDown' });
    expect(items()[1]).toHaveFocus();
    fireEvent.keyDown(items()[1], { key: 'End' });
    expect(items().at(-1)).toHaveFocus();
  });
});
