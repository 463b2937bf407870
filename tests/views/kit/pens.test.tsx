import { describe, expect, it } from 'vitest';
import { canvasPen } from '../../../src/views/kit/pens/canvasPen.ts';
import type { Pen } from '../../../src/views/kit/pens/pen.ts';
import { svgPen } from '../../../src/views/kit/pens/svgPen.ts';

const SMALL = { size: 11, colour: '#123456' };

/** What a pen writes, as an element that can be asked. */
function drawnBy(draw: (pen: Pen) => void): Element {
  const pen = svgPen('p');
  draw(pen);
  const text = `<svg xmlns="http://www.w3.org/2000/svg">${pen.markup()}</svg>`;
  const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
  expect(documentElement.tagName).toBe('svg');
  return documentElement;
}

describe('a pen that writes SVG', () => {
  it('breaks a line where a point is no number', () => {
    const root = drawnBy((pen) => pen.line([0, 1, 2, Number.NaN, 3, 4, 5.04, 6], { colour: 'red', width: 1.25 }));
    const path = root.querySelector('path');
    expect(path?.getAttribute('d')).toBe('M0 1M3 4L5 6');
    expect(path?.getAttribute('stroke-width')).toBe('1.25');
  });

  it('shows markup in words as text', () => {
    const root = drawnBy((pen) => pen.write({ x: 1, y: 2, text: '<b>&"', note: '<i>', anchor: 'end' }, SMALL));
    expect(root.querySelector('b, i')).toBeNull();
    expect(root.querySelector('text')?.textContent).toBe('<b>&" <i>');
    expect(root.querySelector('tspan')?.textContent).toBe('<i>');
  });

  it('defines a clip, a hatch or a fade once, however often it is used', () => {
    const root = drawnBy((pen) => {
      for (const colour of ['red', 'blue', 'red']) {
        pen.within(0, 0, 10, 10, () => pen.fill([0, 0, 9, 0, 9, 9], { hatch: colour }));
        pen.fade(0, 0, 5, 5, colour, 'white');
      }
    });
    const defined = [...root.querySelectorAll('defs > *')];
    expect(defined.map(({ tagName }) => tagName).toSorted()).toEqual([
      'clipPath',
      'linearGradient',
      'linearGradient',
      'pattern',
      'pattern',
    ]);
    const ids = defined.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...root.outerHTML.matchAll(/url\(#(\w+)\)/g)].map(([, id]) => id);
    expect(new Set(used)).toEqual(new Set(ids));
  });

  it('puts within a clip what is drawn meanwhile, and nothing else', () => {
    const root = drawnBy((pen) => {
      pen.within(0, 0, 10, 10, () => pen.faded(0.5, () => pen.rect(1, 1, 2, 2, 'red')));
      pen.rect(3, 3, 2, 2, 'blue');
    });
    const [inside, outside] = root.querySelectorAll('rect[fill]');
    expect(inside.closest('[clip-path]')).not.toBeNull();
    expect(inside.closest('[opacity]')?.getAttribute('opacity')).toBe('0.5');
    expect(outside.closest('[clip-path]')).toBeNull();
  });
});

/** A context that only notes what is asked of it. */
function notingContext(): { ctx: CanvasRenderingContext2D; asked: string[] } {
  const asked: string[] = [];
  const own: Record<string, unknown> = {
    measureText: (text: string) => ({ width: 6 * text.length }),
  };
  const ctx = new Proxy(own, {
    get: (target, name: string) => target[name] ?? ((...args: unknown[]) => asked.push(`${name} ${args.join(' ')}`)),
  });
  return { ctx: ctx as unknown as CanvasRenderingContext2D, asked };
}

describe('a pen on a canvas', () => {
  const size = { width: 100, height: 50 };

  it('wipes the canvas first, at its scale', () => {
    const { ctx, asked } = notingContext();
    canvasPen(ctx, size, 2, 'sans-serif');
    expect(asked).toEqual(['setTransform 2 0 0 2 0 0', 'clearRect 0 0 100 50']);
  });

  it('breaks a line where a point is no number', () => {
    const { ctx, asked } = notingContext();
    const pen = canvasPen(ctx, size, 1, 'sans-serif');
    asked.length = 0;
    pen.line([0, 1, 2, Number.NaN, 3, 4, 5, 6], { colour: 'red', width: 1 });
    expect(asked.map((call) => call.trim())).toEqual(['beginPath', 'moveTo 0 1', 'moveTo 3 4', 'lineTo 5 6', 'stroke']);
  });

  it.each([
    ['start', 50, 68],
    ['middle', 35, 53],
    ['end', 20, 38],
  ] as const)('writes a note behind its words, both together anchored at their %s', (anchor, first, second) => {
    const { ctx, asked } = notingContext();
    const pen = canvasPen(ctx, size, 1, 'sans-serif');
    asked.length = 0;
    pen.write({ x: 50, y: 9, text: 'ab', note: 'v2', anchor }, SMALL);
    expect(asked.toSorted()).toEqual([`fillText ab ${first} 9`, `fillText v2 ${second} 9`]);
  });

  it('draws a halo below the words', () => {
    const { ctx, asked } = notingContext();
    const pen = canvasPen(ctx, size, 1, 'sans-serif');
    asked.length = 0;
    pen.write({ x: 5, y: 9, text: 'ab', anchor: 'start' }, { ...SMALL, halo: 'white' });
    expect(asked).toEqual(['strokeText ab 5 9', 'fillText ab 5 9']);
  });
});
