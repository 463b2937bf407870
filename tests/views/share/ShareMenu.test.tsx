import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SimulationContext } from '../../../src/store/simulation/useSimulation.ts';
import { ShareMenu } from '../../../src/views/share/ShareMenu.tsx';
import { simulationAt } from '../exports/runAt.ts';

type Saved = { name: string; blob: Blob };
let saved: Saved[] = [];
let open: Set<string>;

beforeEach(() => {
  saved = [];
  open = new Set();
  let last: Blob;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    open.add('blob:one');
    return 'blob:one';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void open.delete(url));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: last });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function show(name = 'The article') {
  const say = vi.fn();
  const simulation = simulationAt(90, { name });
  render(
    <SimulationContext value={simulation}>
      <ShareMenu say={say} onLink={() => {}} />
    </SimulationContext>,
  );
  return { say, simulation };
}

const choose = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('the export menu', () => {
  it('saves tables and the SVG under names that say what they are, and says so', async () => {
    const { say } = show();
    for (const name of ['Users over time CSV', 'Ledger CSV', 'Event log CSV', 'Timeline SVG']) await choose(name);
    expect(saved.map(({ name }) => name)).toEqual([
      'bone-dry-the-article-series-0-01-30.csv',
      'bone-dry-the-article-ledger-0-01-30.csv',
      'bone-dry-the-article-events-0-01-30.csv',
      'bone-dry-the-article-timeline-0-01-30.svg',
    ]);
    expect(say).toHaveBeenLastCalledWith('Saved bone-dry-the-article-timeline-0-01-30.svg');
    expect(await saved[0].blob.text()).toMatch(/^Tick,Seconds,Time,Phase,.*,Link\r\n0,0,0:00,Balanced,.*#run=1\./);
  });

  it('gives the address of a saved file back', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    show();
    await choose('Ledger CSV');
    await vi.waitFor(() => expect(open.size).toBe(1));
    vi.advanceTimersByTime(60_000);
    expect(open.size).toBe(0);
    expect(document.querySelector('a[download]')).toBeNull();
  });

  it('goes through its entries by arrow key', async () => {
    show();
    screen.getByRole('button', { name: 'Whole picture PNG' }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: 'Stage PNG' })).toHaveFocus();
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(screen.getByRole('button', { name: 'Link or file…' })).toHaveFocus();
  });

  it('says that a picture can’t be made where there is no canvas', async () => {
    const { say } = show();
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    await choose('Whole picture PNG');
    expect(say).toHaveBeenLastCalledWith('This browser gives no canvas to paint on.', true);
    expect(saved).toEqual([]);
  });

  it('says that no film can be made where the browser records none', async () => {
    show();
    vi.stubGlobal('MediaRecorder', undefined);
    await choose('Film of the stage… WebM');
    expect(screen.getByRole('dialog', { name: 'Film of the stage' })).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('This browser cannot record the stage');
    expect(screen.queryByRole('button', { name: 'Record' })).toBeNull();
    vi.unstubAllGlobals();
  });
});
