import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { menuKeys } from '../../../../src/views/kit/menu/menuKeys.ts';

const heard = vi.fn();
beforeEach(() => heard.mockClear());

function Menu({ close }: { close?: () => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what its buttons let pass
    <div onKeyDown={({ key }) => heard(key)}>
      <div role="menu" tabIndex={-1} onKeyDown={menuKeys(close)}>
        {['first', 'second', 'third'].map((name) => (
          <button key={name} type="button" role="menuitem" tabIndex={-1}>
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

const focused = () => document.activeElement?.textContent;

describe('the keys of a menu', () => {
  it('go through its entries and round again, to the first and to the last', async () => {
    render(<Menu />);
    screen.getByText('first').focus();
    const seen: unknown[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
      await userEvent.keyboard(`{${key}}`);
      seen.push(focused());
    }
    expect(seen).toEqual(['second', 'third', 'first', 'third', 'first', 'third']);
    expect(heard).not.toHaveBeenCalled();
  });

  it('begin at the end they go towards when no entry has the focus', async () => {
    render(<Menu />);
    screen.getByRole('menu').focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('third');
    screen.getByRole('menu').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('first');
  });

  it('close it with Escape and Tab, and leave every other key alone', async () => {
    const close = vi.fn();
    render(<Menu close={close} />);
    screen.getByText('second').focus();
    await userEvent.keyboard('x');
    expect(close).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Tab}');
    expect(close).toHaveBeenCalledTimes(2);
    expect(heard.mock.calls.flat()).toEqual(['x', 'Tab']);
  });

  it('leave Escape and Tab alone where there is nothing to close', async () => {
    render(<Menu />);
    screen.getByText('second').focus();
    await userEvent.keyboard('{Escape}{Tab}');
    expect(heard.mock.calls.flat()).toEqual(['Escape', 'Tab']);
  });
});
