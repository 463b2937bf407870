import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { COMPARE_SHORTCUTS } from '../../../src/views/compare/compareShortcuts.ts';
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
      <input aria-label="a slider" type="range" />
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

  it('are fewer where several runs are compared', () => {
    renderWith(<Help open comparing onClose={() => {}} shortcutsOn onShortcuts={() => {}} />);
    for (const { what } of COMPARE_SHORTCUTS) expect(screen.getAllByText(what).length).toBeGreaterThan(0);
    expect(screen.queryByText('Next phase')).toBeNull();
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

  it('go back in time, a tick or a phase or all of it, and forth again', () => {
    const simulation = renderWith(<Page />);
    const { store } = simulation;
    for (const key of ['PageDown', 'PageDown']) press(document.body, key);
    const { shownTick } = store.getState();
    press(document.body, 'ArrowLeft');
    expect(store.getState().shownTick).toBe(shownTick - 1);
    press(document.body, 'PageUp');
    expect(store.getState().shownTick).toBe(60);
    press(document.body, 'Home');
    expect(store.getState().shownTick).toBe(0);
    press(document.body, 'End');
    expect(store.getState().shownTick).toBe(shownTick);
  });

  it('undo and redo, from a slider too but not from a text that is being written', () => {
    const simulation = renderWith(<Page />);
    const { store } = simulation;
    simulation.change('traffic.arrivalRate', 2);
    const type = (target: Element, key: string) =>
      fireEvent.keyDown(target, { key, code: `Key${key.toUpperCase()}`, ctrlKey: true });
    type(screen.getByLabelText('a field'), 'z');
    expect(store.getState().canUndo).toBe(true);
    type(screen.getByLabelText('a slider'), 'z');
    expect(store.getState()).toMatchObject({ canUndo: false, next: { traffic: { arrivalRate: 0.5 } } });
    type(document.body, 'y');
    expect(store.getState().next.traffic.arrivalRate).toBe(2);
  });
});
