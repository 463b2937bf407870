import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../../src/views/ledger/Ledger.tsx';
import { LEDGER_ROWS } from '../../../src/views/ledger/rows.ts';
import { renderWith } from '../renderWith.tsx';

const shown = (label: string) => screen.getByText(label).parentElement?.querySelector('dd')?.textContent;

describe('the ledger', () => {
  it('shows what the engine counted', () => {
    const simulation = renderWith(<Ledger />, { balancer: { drainTimeoutSeconds: 20, onDrainTimeout: 'cut' } });
    act(() => {
      simulation.stepPhase();
      simulation.stepPhase();
    });
    const { ledger } = simulation.store.getState().observation;
    expect(ledger.cutOff).toBeGreaterThan(0);
    for (const { key, label, format } of LEDGER_ROWS) expect(shown(label)).toBe(format(ledger[key]));
  });

  it('says in plain words what each line means', () => {
    renderWith(<Ledger />);
    fireEvent.click(screen.getByRole('button', { name: 'What do these mean?' }));
    for (const { meaning } of LEDGER_ROWS) expect(screen.getByText(meaning)).toBeTruthy();
  });
});
