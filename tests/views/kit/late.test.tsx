import { act, render, screen } from '@testing-library/react';
import { type ComponentType, Suspense } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const Name = ({ name }: { name: string }) => <p>{name}</p>;
const shown = (Content: ComponentType<{ name: string }>, name = 'Alice') =>
  act(async () => {
    render(
      <Suspense fallback="a place for it">
        <Content name={name} />
      </Suspense>,
    );
  });

let late: typeof import('../../../src/views/kit/late.tsx').late;
let loadLate: typeof import('../../../src/views/kit/late.tsx').loadLate;

describe('what comes late', () => {
  beforeEach(async () => {
    vi.resetModules(); // a page that has not been idle yet
    ({ late, loadLate } = await import('../../../src/views/kit/late.tsx'));
  });

  it('is loaded when it is first drawn, with something in its place until then', async () => {
    let come: (component: typeof Name) => void = () => {};
    let asked = 0;
    const Late = late(() => {
      asked += 1;
      return new Promise<typeof Name>((resolve) => {
        come = resolve;
      });
    });
    expect(asked).toBe(0);
    await shown(Late);
    expect(screen.getByText('a place for it')).toBeVisible();
    await act(async () => come(Name));
    expect(screen.getByText('Alice')).toBeVisible();
    await shown(Late, 'Bob');
    expect(screen.getByText('Bob')).toBeVisible();
    expect(asked).toBe(1);
  });

  it('waits for idle time if it is patient, and is then drawn without delay', async () => {
    const Patient = late(async () => Name, { patient: true });
    await shown(Patient);
    expect(screen.queryByText('Alice')).toBeNull();
    await act(loadLate);
    expect(screen.getByText('Alice')).toBeVisible();
    render(<Patient name="Bob" />);
    expect(screen.getByText('Bob')).toBeVisible();
  });

  it('is all loaded by idle time, also what is named by what has come', async () => {
    const order: string[] = [];
    const named = (name: string, then: () => void = () => {}) =>
      late(async () => {
        order.push(name);
        then();
        return Name;
      });
    named('first', () => named('third'));
    named('second');
    await loadLate();
    expect(order).toEqual(['first', 'second', 'third']);
  });

  it('does not keep the rest from coming if it can’t be had', async () => {
    const order: string[] = [];
    late(() => Promise.reject(new Error('no network')));
    late(async () => {
      order.push('next');
      return Name;
    });
    await loadLate();
    expect(order).toEqual(['next']);
  });
});
