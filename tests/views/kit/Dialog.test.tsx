import { act, fireEvent, render, screen } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../../src/views/kit/Dialog.tsx';

function Page({ closed }: { closed: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Ask
      </button>
      {open && (
        <Dialog
          title="A question"
          onClose={() => {
            closed();
            setOpen(false);
          }}
        >
          <p>Well?</p>
        </Dialog>
      )}
    </>
  );
}

function ask() {
  const closed = vi.fn();
  render(
    <StrictMode>
      <Page closed={closed} />
    </StrictMode>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Ask' }));
  return closed;
}
const dialog = () => screen.queryByRole('dialog', { name: 'A question' }) as HTMLDialogElement | null;

describe('a dialog', () => {
  it('is open as long as it is there, under its title', () => {
    const closed = ask();
    expect(dialog()?.open).toBe(true);
    expect(closed).not.toHaveBeenCalled();
  });

  it('is closed by its button', () => {
    const closed = ask();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(dialog()).toBeNull();
    expect(closed).toHaveBeenCalledOnce();
  });

  it('is gone when the browser closes it, as with Escape', () => {
    const closed = ask();
    act(() => dialog()?.close());
    expect(dialog()).toBeNull();
    expect(closed).toHaveBeenCalledOnce();
  });

  it('can be named by what stands in it', () => {
    render(
      <Dialog labelledBy="why" onClose={() => {}}>
        <p id="why">Because.</p>
      </Dialog>,
    );
    expect(screen.getByRole('dialog', { name: 'Because.' })).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
