/** What a user is doing. Only buyers fill a cart and place an order. */
export type Activity = 'browsing' | 'cart' | 'ordering';

/** The share of the time before the order that goes to browsing; the rest fills the cart. */
const BROWSING_PART = 0.6;

/** What a user is doing at a moment: `start`, `end` and `now` in ticks, `orderPart` the last share of a buyer's session. */
export function activity(buyer: number, start: number, end: number, now: number, orderPart: number): Activity {
  if (buyer === 0) return 'browsing';
  const passed = (now - start) / (end - start);
  if (passed >= orderFrom(orderPart)) return 'ordering';
  return passed >= cartFrom(orderPart) ? 'cart' : 'browsing';
}

/** How far an order that is being placed has come at a moment, 0 to 1. */
export function orderProgress(start: number, end: number, now: number, orderPart: number): number {
  return Math.min(1, ((now - start) / (end - start) - orderFrom(orderPart)) / orderPart);
}

/** The share of a buyer's session from which the cart is being filled. */
export function cartFrom(orderPart: number): number {
  return BROWSING_PART * (1 - orderPart);
}

/** The share of a buyer's session from which the order is being placed. */
export function orderFrom(orderPart: number): number {
  return 1 - orderPart;
}
