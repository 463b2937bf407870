import { describe, expect, it } from 'vitest';
import { activity } from '../../../src/engine/index.ts';

describe('a shopper', () => {
  it('browses, fills the cart, and places the order in the last part of the session', () => {
    const at = (share: number) => activity(1, 100, 200, 100 + 100 * share, 0.2);
    expect([0, 0.4, 0.47].map(at)).toEqual(['browsing', 'browsing', 'browsing']);
    expect([0.49, 0.7, 0.79].map(at)).toEqual(['cart', 'cart', 'cart']);
    expect([0.81, 0.9, 0.999].map(at)).toEqual(['ordering', 'ordering', 'ordering']);
  });

  it('only browses without meaning to buy', () => {
    expect([0, 0.5, 0.99].map((share) => activity(0, 0, 1, share, 0.2))).toEqual(['browsing', 'browsing', 'browsing']);
  });

  it('orders all the time when that is all there is to the session', () => {
    expect([0, 0.5, 0.99].map((share) => activity(1, 0, 1, share, 1))).toEqual(['ordering', 'ordering', 'ordering']);
  });
});
