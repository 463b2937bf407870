import { act, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseScenario } from '../../../../src/engine/index.ts';
import { PlaybackContext } from '../../../../src/store/playback/usePlayback.ts';
import { createSimulation } from '../../../../src/store/simulation/simulation.ts';
import { type Painting, type Place, usePainting } from '../../../../src/views/kit/canvas/usePainting.ts';

let now = 0;
let width = 300;
let resized: () => void = () => {};

beforeEach(() => {
  now = 1_000;
  width = 300;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => width);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(100);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(changed: () => void) {
        resized = changed;
      }
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('data-theme');
});

function preferStillness() {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }));
}

type Props = { paint: (place: Place) => void; hold: (painting: Painting) => void };

function Box({ paint, hold }: Props) {
  const box = useRef<HTMLDivElement>(null);
  hold(usePainting(box, (_, place) => paint(place), { stillMs: 500 }));
  return <div ref={box} />;
}

/** A box that is painted, and what it was painted with each time. */
function mount() {
  const simulation = createSimulation(parseScenario({}), () => 0);
  const places: Place[] = [];
  const held: Painting[] = [];
  render(
    <PlaybackContext value={simulation}>
      <Box paint={(place) => places.push(place)} hold={(painting) => held.push(painting)} />
    </PlaybackContext>,
  );
  const frame = (ms = 16) =>
    act(() => {
      now += ms;
      simulation.advance(ms / 1_000);
    });
  frame();
  return { simulation, places, frame, painting: () => held[held.length - 1] };
}

describe('a painted canvas', () => {
  it('is fresh at first, and then painted only when something has changed', () => {
    const { places, frame, painting } = mount();
    expect(places[0]).toEqual({ size: { width: 300, height: 100 }, scale: 1, still: false, fresh: true });
    expect(places.slice(1).every(({ fresh }) => !fresh)).toBe(true);
    const painted = places.length;
    frame();
    expect(places).toHaveLength(painted);
    act(() => painting().redraw());
    frame();
    expect(places).toHaveLength(painted + 1);
    expect(places[painted].fresh).toBe(false);
  });

  it('is not painted while it has no size', () => {
    width = 0;
    const { simulation, places, frame } = mount();
    act(() => simulation.play());
    frame();
    expect(places).toHaveLength(0);
    width = 200;
    act(() => resized());
    frame();
    expect(places[0].size.width).toBe(200);
    expect(places[0].fresh).toBe(true);
  });

  it('is fresh again after another size, and after another theme', async () => {
    const { places, frame } = mount();
    width = 400;
    act(() => resized());
    frame();
    expect(places.at(-1)).toMatchObject({ size: { width: 400 }, fresh: true });
    document.documentElement.setAttribute('data-theme', 'dark');
    await act(() => Promise.resolve());
    const painted = places.length;
    frame();
    expect(places).toHaveLength(painted + 1);
    expect(places.at(-1)?.fresh).toBe(true);
  });

  it('moves on in steps for those who want nothing to move, and at once when it is stopped or asked', () => {
    preferStillness();
    const { simulation, places, frame, painting } = mount();
    act(() => simulation.play());
    const before = places.length;
    for (let i = 0; i < 100; i++) frame(10);
    expect(places.slice(before).every(({ still }) => still)).toBe(true);
    expect(places.length - before).toBe(2);
    act(() => painting().redraw());
    frame();
    expect(places.length - before).toBe(3);
    act(() => simulation.pause());
    frame();
    expect(places.length - before).toBe(4);
  });
});
