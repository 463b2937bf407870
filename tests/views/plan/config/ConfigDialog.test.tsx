import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { parseScenario } from '../../../../src/engine/index.ts';
import { createPlanning } from '../../../../src/store/plan/planning.ts';
import { createSimulation } from '../../../../src/store/simulation/simulation.ts';
import { ConfigDialog } from '../../../../src/views/plan/config/ConfigDialog.tsx';

/** Drops something on the field for the text; returns the event, and whether the page heard of it. */
function drop(dataTransfer: { types: string[]; files: unknown[] }) {
  const heard = vi.fn();
  addEventListener('drop', heard);
  onTestFinished(() => removeEventListener('drop', heard));
  const planning = createPlanning(
    createSimulation(parseScenario({}), () => 0),
    () => 0,
  );
  render(<ConfigDialog planning={planning} onClose={() => {}} />);
  const event = createEvent.drop(screen.getByRole('textbox'), { dataTransfer });
  fireEvent(screen.getByRole('textbox'), event);
  return { event, heard };
}

it('reads a configuration that is dropped on it, and keeps it from the page', async () => {
  const text = 'backend shop\n server a 10.0.0.1:80\n server b 10.0.0.2:80';
  const { heard } = drop({ types: ['Files'], files: [{ name: 'haproxy.cfg', text: async () => text }] });
  expect(await screen.findByText(/HAProxy: 2 servers/)).toBeVisible();
  expect(screen.getByRole('textbox')).toHaveValue(text);
  expect(heard).not.toHaveBeenCalled();
});

it('says so when a file can’t be read', async () => {
  drop({ types: ['Files'], files: [{ name: 'gone.cfg', text: () => Promise.reject(new Error('gone')) }] });
  expect(await screen.findByText('This file can’t be read.')).toBeVisible();
});

it('leaves text that is dragged into the field to the field', () => {
  expect(drop({ types: ['text/plain'], files: [] }).event.defaultPrevented).toBe(false);
});
