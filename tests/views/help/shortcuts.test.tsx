import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Help } from '../../../src/views/help/Help.tsx';
import { SHORTCUTS } from '../../../src/views/help/shortcuts.ts';
import { useShortcuts } from '../../../src/views/help/useShortcuts.ts';
import { renderWith } from '../renderWith.tsx';

function Page() {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(true);
  useShortcuts(on, () => setOpen(true));
  return (
    <>
      <input aria-label="a field" />
      <button type="button">a button</button>
      <Help open={open} onClose={() => setOpen(false)} shortcutsOn={on} onShortcuts={setOn} />
    </>
  );
}

const press = (target: Element, key: string, code = key) => fireEvent.keyDown(target, { key, code });

describe('the keys', () => {
  it('play and pause', () => {
    const simulation = renderWith(<Page />);
    press(document.body, ' ', 'Space');
    expect(simulation.store.getState().playing).toBe(true);
    press(document.body, 'k', 'KeyK');
    expect(simulation.store.getState().playing).toBe(false);
  });

  it('belong to a field that has the focus', () => {
    const simulation = renderWith(<Page />);
    press(screen.getByLabelText('a field'), 'k', 'KeyK');
    press(screen.getByText('a button'), ' ', 'Space');
    expect(simulation.store.getState().playing).toBe(false);
  });

  it('are listed under ? and can be switched off', () => {
    const simulation = renderWith(<Page />);
    press(document.body, '?', 'Slash');
    for (const { what } of SHORTCUTS) expect(screen.getAllByText(what).length).toBeGreaterThan(0);
    fireEvent.click(screen.getByLabelText('Obey these keys'));
    press(document.body, 'k', 'KeyK');
    expect(simulation.store.getState().playing).toBe(false);
  });

  it('step a tick, restart, and change the speed', () => {
    const simulation = renderWith(<Page />);
    press(document.body, 'ArrowRight');
    expect(simulation.frame().world.tick).toBe(1);
    press(document.body, 'ArrowUp');
    expect(simulation.store.getState().speed).toBe(60);
    press(document.body, 'r', 'KeyR');
    expect(simulation.frame().world.tick).toBe(0);
  });
});
