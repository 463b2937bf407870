import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseScenario } from '../../../../src/engine/index.ts';
import { loadLate } from '../../../../src/views/kit/late.tsx';
import { addPoint, movePoint, pointAt, viewOf, xOf, yOf } from '../../../../src/views/settings/curve/curveLayout.ts';
import { Settings } from '../../../../src/views/settings/Settings.tsx';
import { renderWith } from '../../renderWith.tsx';

const points = [
  { seconds: 0, factor: 1 },
  { seconds: 600, factor: 2 },
  { seconds: 1200, factor: 1 },
];
const own = { traffic: { curve: { kind: 'points', points } } } as const;

beforeAll(loadLate);

function renderAll() {
  const simulation = renderWith(<Settings />, own);
  fireEvent.click(screen.getByRole('button', { name: 'All settings' }));
  return simulation;
}

describe('the chart of the arrivals’ curve', () => {
  it('finds the point at a place where it draws it', () => {
    const view = viewOf(parseScenario(own).traffic.curve);
    for (const { seconds, factor } of points) {
      const back = pointAt(view, xOf(view, seconds), yOf(view, factor));
      expect(back.seconds).toBeCloseTo(seconds, 6);
      expect(back.factor).toBeCloseTo(factor, 6);
    }
  });

  it('lets a point go no further than its neighbours and the axes', () => {
    expect(movePoint(points, 1, { seconds: 5000, factor: -3 })[1]).toEqual({ seconds: 1200, factor: 0 });
    expect(movePoint(points, 0, { seconds: -5, factor: 9 })[0]).toEqual({ seconds: 0, factor: 9 });
  });

  it('adds a point as far behind the last one as that is behind the one before', () => {
    expect(addPoint(points).at(-1)).toEqual({ seconds: 1800, factor: 1 });
    expect(addPoint([points[0]]).at(-1)).toEqual({ seconds: 300, factor: 1 });
  });

  it('moves a point with the arrow keys, and with numbers', () => {
    const simulation = renderAll();
    const curve = () => simulation.store.getState().settings.traffic.curve.points;
    const point = screen.getByRole('slider', { name: 'Point 2', hidden: true });
    expect(point).toHaveAttribute('aria-valuetext', 'after 600 s, times 2');
    fireEvent.keyDown(point, { key: 'ArrowUp' });
    expect(curve()[1].factor).toBeCloseTo(2.1, 9);
    fireEvent.keyDown(point, { key: 'ArrowRight' });
    expect(curve()[1].seconds).toBeGreaterThan(600);
    fireEvent.change(screen.getByRole('textbox', { name: 'Point at, s (point 3)', hidden: true }), {
      target: { value: '900' },
    });
    expect(curve()[2].seconds).toBe(900);
  });

  it('moves a point that is dragged, once it is let go', () => {
    const simulation = renderAll();
    const point = screen.getByRole('slider', { name: 'Point 2', hidden: true });
    const chart = point.closest('svg') as SVGSVGElement;
    chart.getBoundingClientRect = () => ({ left: 0, top: 0, width: 290, height: 104 }) as DOMRect;
    const before = simulation.store.getState().settings.traffic.curve.points[1];
    fireEvent.pointerDown(point, { pointerId: 1 });
    fireEvent.pointerMove(chart, { clientX: 100, clientY: 20, pointerId: 1 });
    expect(simulation.store.getState().settings.traffic.curve.points[1]).toEqual(before);
    fireEvent.pointerUp(chart, { pointerId: 1 });
    const view = viewOf(parseScenario(own).traffic.curve);
    const at = pointAt(view, 100, 20);
    expect(simulation.store.getState().settings.traffic.curve.points[1]).toEqual({
      seconds: Math.round(at.seconds),
      factor: Math.round(at.factor * 100) / 100,
    });
  });

  it('adds and removes points', () => {
    const simulation = renderAll();
    fireEvent.click(screen.getByRole('button', { name: 'Add a point', hidden: true }));
    expect(simulation.store.getState().settings.traffic.curve.points).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: 'Remove point 2', hidden: true }));
    expect(simulation.store.getState().settings.traffic.curve.points.map(({ seconds }) => seconds)).toEqual([
      0, 1200, 1800,
    ]);
  });
});
