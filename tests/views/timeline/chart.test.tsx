import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadLate } from '../../../src/views/kit/late.tsx';
import { Timeline } from '../../../src/views/timeline/Timeline.tsx';
import { type Done, fakeCanvas } from '../fakeCanvas.ts';
import { renderWith } from '../renderWith.tsx';

let doneOn: (canvas: HTMLCanvasElement) => Done;

beforeEach(async () => {
  await loadLate();
  doneOn = fakeCanvas();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(126);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A timeline on which something can be drawn, and what was. */
function drawn(ticks: number) {
  const simulation = renderWith(<Timeline />);
  const frame = () => act(() => simulation.advance(0));
  act(() => simulation.store.setState({ overBySeconds: 1_000 }));
  act(() => simulation.seek(ticks));
  frame();
  const canvas = screen.getByRole<HTMLCanvasElement>('img');
  const slider = screen.getByRole('slider', { name: 'Moment shown' });
  return { simulation, frame, slider, done: doneOn(canvas) };
}

/** Of 804 pixels with 1,150 ticks, to the right of 88. */
const pixelOf = (tick: number) => 88 + (804 * tick) / 1_150;

describe('the painted chart', () => {
  it('has all its words on the canvas', () => {
    const { done } = drawn(300);
    const words = new Set(done.words.map(({ text }) => text));
    for (const word of ['0:00', '18:00', '5:00', 'Bleed Alice', 'Alice', 'Bob']) expect(words).toContain(word);
  });

  it('is painted anew only when the picture would be another', () => {
    const { simulation, frame, done } = drawn(300);
    const before = done.calls.clearRect;
    for (let i = 0; i < 3; i++) {
      simulation.redraw();
      frame();
    }
    expect(done.calls.clearRect).toBe(before);
    act(() => simulation.step());
    frame();
    expect(done.calls.clearRect).toBe(before + 1);
  });

  it('reads the moment under the pointer', () => {
    const { slider, frame } = drawn(300);
    fireEvent.pointerMove(slider, { pointerType: 'mouse', clientX: pixelOf(100) });
    frame();
    const readout = document.querySelector('.readout');
    expect(readout).toHaveTextContent('1:40 Bleed Alice');
    expect(readout).toHaveTextContent(/Forecast at 1:00: the bleed of Alice ends/);
    fireEvent.pointerLeave(slider, { pointerType: 'mouse' });
    expect(document.querySelector('.readout')).toBeNull();
  });

  it('is scrubbed by dragging: the run stands still meanwhile, and plays on', () => {
    const { slider, simulation } = drawn(600);
    act(() => simulation.play());
    const at = (tick: number) => ({ pointerId: 1, pointerType: 'mouse', clientX: pixelOf(tick) });
    fireEvent.pointerDown(slider, { ...at(400), button: 0 });
    expect(simulation.frames()[0]).toMatchObject({ playing: false, moment: 400 });
    fireEvent.pointerMove(slider, at(150));
    expect(simulation.frames()[0].moment).toBe(150);
    fireEvent.pointerMove(slider, at(1_050));
    expect(simulation.frames()[0].moment).toBe(600);
    fireEvent.pointerUp(slider, at(1_050));
    expect(simulation.frames()[0].playing).toBe(true);
  });
});
