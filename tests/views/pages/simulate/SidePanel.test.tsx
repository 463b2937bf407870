import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SidePanel } from '../../../../src/views/pages/simulate/SidePanel.tsx';
import { renderWith } from '../../renderWith.tsx';

describe('the side panel', () => {
  it('shows the settings first, and the event log once its tab is opened', async () => {
    const simulation = await act(async () => renderWith(<SidePanel />));
    await act(async () => simulation.seek(100));
    expect(await screen.findByRole('form', { name: 'Settings' })).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Event log' })).toBeNull();
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: /^Event log/ })));
    expect(await screen.findByRole('list', { name: 'Event log' })).toBeVisible();
    expect(screen.queryByRole('form', { name: 'Settings' })).toBeNull();
  });

  it('counts on the tab what has happened', async () => {
    const simulation = await act(async () => renderWith(<SidePanel />));
    expect(screen.getByRole('tab', { name: 'Event log' })).toBeVisible();
    await act(async () => simulation.seek(100));
    const { events } = simulation.store.getState();
    expect(events.length).toBeGreaterThan(0);
    expect(screen.getByRole('tab', { name: /^Event log/ })).toHaveTextContent(`Event log${events.length}`);
  });

  it('moves between the tabs with the arrow keys', async () => {
    await act(async () => renderWith(<SidePanel />));
    const list = screen.getByRole('tablist');
    await act(async () => fireEvent.keyDown(list, { key: 'ArrowRight' }));
    expect(screen.getByRole('tab', { name: /^Event log/ })).toHaveAttribute('aria-selected', 'true');
    await act(async () => fireEvent.keyDown(list, { key: 'ArrowLeft' }));
    expect(screen.getByRole('tab', { name: 'Settings' })).toHaveAttribute('aria-selected', 'true');
  });
});
