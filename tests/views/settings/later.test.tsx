import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

describe('the settings besides the six that matter most', () => {
  it('come by idle time; until then the six work, and the place of what was changed is kept', async () => {
    vi.resetModules(); // a page that has not been idle yet
    const { loadLate } = await import('../../../src/views/kit/late.tsx');
    const { Settings } = await import('../../../src/views/settings/Settings.tsx');
    const { renderWith } = await import('../renderWith.tsx');
    const simulation = await act(async () => renderWith(<Settings />));
    await act(async () => simulation.change('traffic.arrivalRate', 0.7));
    expect(screen.getByRole('textbox', { name: 'Arrival rate, users/s' })).toHaveValue('0.7');
    expect(document.querySelector('.chips')).toBeEmptyDOMElement();
    await act(loadLate);
    expect(screen.getByText('Arrival rate: 0.7 users/s')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'All settings' }));
    expect(screen.getByRole('img', { name: /^Density of session lengths/, hidden: true })).toBeInTheDocument();
  });
});
