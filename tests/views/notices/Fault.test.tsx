import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '../../../src/views/notices/Fault.tsx';

let broken = true;

function Fragile() {
  if (broken) throw new Error('no such vessel');
  return <p>the page</p>;
}

afterEach(() => vi.restoreAllMocks());

describe('a fault in drawing', () => {
  it('is told with a way to start again, and never leaves a blank page', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const restart = vi.fn(() => {
      broken = false;
    });
    render(
      <Fault onRestart={restart}>
        <Fragile />
      </Fault>,
    );
    expect(screen.getByRole('alert').textContent).toContain('no such vessel');
    fireEvent.click(screen.getByRole('button', { name: 'Restart' }));
    expect(restart).toHaveBeenCalledOnce();
    expect(screen.getByText('the page')).toBeTruthy();
  });
});
