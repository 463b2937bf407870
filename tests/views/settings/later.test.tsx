import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

describe('the settings below the first group', () => {
  it('come by idle time; until then their place is kept, and the first group works', async () => {
    vi.resetModules(); // a page that has not been idle yet
    const { loadLate } = await import('../../../src/views/kit/late.tsx');
    const { Settings } = await import('../../../src/views/settings/Settings.tsx');
    const { renderWith } = await import('../renderWith.tsx');
    const simulation = await act(async () => renderWith(<Settings />));
    await act(async () => simulation.change('traffic.arrivalRate', 0.7));
    expect(screen.getByRole('textbox', { name: 'Arrival rate, users/s' })).toHaveValue('0.7');
    expect(screen.queryByText('Load balancer')).toBeNull();
    expect(document.querySelector('.groups-coming')).not.toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
    await act(loadLate);
    expect(screen.getAllByText('Load balancer').length).toBeGreaterThan(0);
    expect(document.querySelector('.groups-coming')).toBeNull();
    expect(screen.getByRole('img', { name: /^Density of session lengths/ })).toBeVisible();
  });
});
