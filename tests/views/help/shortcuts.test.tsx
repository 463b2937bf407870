import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { Simulation } from '../../../src/store/simulation/state.ts';
import { useSimulation } from '../../../src/store/simulation/useSimulation.ts';
import { Help } from '../../../src/views/help/Help.tsx';
import { COMPARISON_KEYS, SIMULATION_KEYS } from '../../../src/views/help/shortcuts.ts';
import { useHelpKey, useShortcuts } from '../../../src/views/help/useShortcuts.ts';
import { keyWords, keyWordsOfSeveral } from '../../../src/words/help/help.ts';
import { renderWith } from '../renderWith.tsx';

function Page({ keys = SIMULATION_KEYS }: { keys?: typeof SIMULATION_KEYS }) {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(true);
  useShortcuts(on, keys, useSimulation());
  useHelpKey(() => setOpen(true));
  return (
    <>
      <input aria-label="a field" />
      <input aria-label="a slider" type="range" />
      <button type="button">a button</button>
      <div data-own-keys>
        <button type="button">a tab</button>
      </div>
      <dialog aria-label="a dialog">
        <p>its text</p>
      </dialog>
      {open && <Help keys={keys} several={false} on={on} onSwitch={setOn} onClose={() => setOpen(false)} />}
    </>
  );
}

const press = (target: Element, key: string, code = key) => fireEvent.keyDown(target, { key, code });
const tick = (simulation: Simulation) => simulation.store.getState().shownTick;

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

  it('belong to a dialog while it is open, not to one that was closed and has the focus until the next frame', () => {
    const simulation = renderWith(<Page />);
    const text = screen.getByText('its text');
    const dialog = text.closest('dialog');
    dialog?.show();
    press(text, 'k', 'KeyK');
    expect(simulation.store.getState().playing).toBe(false);
    dialog?.close();
    press(text, 'k', 'KeyK');
    expect(simulation.store.getState().playing).toBe(true);
  });

  it('go past what has only arrows of its own', () => {
    const simulation = renderWith(<Page />);
    press(screen.getByText('a tab'), 'ArrowRight');
    expect(tick(simulation)).toBe(0);
    press(screen.getByText('a tab'), 'PageDown');
    expect(tick(simulation)).toBe(60);
    press(screen.getByText('a tab'), '?', 'Slash');
    expect(screen.getByLabelText('Obey these keys')).toBeChecked();
  });

  it('are listed under ? and can be switched off', () => {
    const simulation = renderWith(<Page />);
    press(document.body, '?', 'Slash');
    for (const { act } of SIMULATION_KEYS) expect(screen.getAllByText(keyWords[act]).length).toBeGreaterThan(0);
    fireEvent.click(screen.getByLabelText('Obey these keys'));
    press(document.body, 'k', 'KeyK');
    expect(simulation.store.getState().playing).toBe(false);
  });

  it('are fewer where several runs are compared', () => {
    renderWith(<Help keys={COMPARISON_KEYS} several on onSwitch={() => {}} onClose={() => {}} />);
    const words = { ...keyWords, ...keyWordsOfSeveral };
    for (const { act } of COMPARISON_KEYS) expect(screen.getAllByText(words[act]).length).toBeGreaterThan(0);
    expect(screen.queryByText('Next phase')).toBeNull();
  });

  it('mean the same for one run and for several, but that several begin anew where they part', () => {
    const acts = (shortcuts: readonly { keys: string; act: string }[]) =>
      new Map(shortcuts.map(({ keys, act }) => [keys, act]));
    const ofOne = acts(SIMULATION_KEYS);
    for (const [keys, act] of acts(COMPARISON_KEYS)) expect(ofOne.get(keys)).toBe(act);
    const simulation = renderWith(<Page keys={COMPARISON_KEYS} />);
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) press(document.body, key);
    expect(tick(simulation)).toBe(1);
    press(document.body, 'End');
    expect(tick(simulation)).toBe(2);
    press(document.body, 'r', 'KeyR');
    expect(tick(simulation)).toBe(0);
    expect(simulation.store.getState().furthestTick).toBe(2);
  });

  it('step a tick, restart, and change the speed', () => {
    const simulation = renderWith(<Page />);
    press(document.body, 'ArrowRight');
    expect(tick(simulation)).toBe(1);
    press(document.body, 'ArrowUp');
    expect(simulation.store.getState().speed).toBe(60);
    press(document.body, 'r', 'KeyR');
    expect(tick(simulation)).toBe(0);
    expect(simulation.store.getState().furthestTick).toBe(0);
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
    expect(store.getState().undoable).not.toBeNull();
    type(screen.getByLabelText('a slider'), 'z');
    expect(store.getState()).toMatchObject({ undoable: null, next: { traffic: { arrivalRate: 0.5 } } });
    type(document.body, 'y');
    expect(store.getState().next.traffic.arrivalRate).toBe(2);
  });
});
