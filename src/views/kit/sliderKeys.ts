/** What a key does to a slider: a step or a page, back or on, or to one of its ends. */
export type SliderMove = 'back' | 'on' | 'pageBack' | 'pageOn' | 'start' | 'end';

/** On an axis of time Page down is later, as it is further down a page. */
const MOVES: Record<string, SliderMove> = {
  ArrowLeft: 'back',
  ArrowDown: 'back',
  ArrowRight: 'on',
  ArrowUp: 'on',
  PageUp: 'pageBack',
  PageDown: 'pageOn',
  Home: 'start',
  End: 'end',
};

/** The same for every slider on the page; null for a key that has nothing to do with it. */
export function sliderMove(key: string): SliderMove | null {
  return MOVES[key] ?? null;
}
