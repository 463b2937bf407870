import type { Simulation } from '../../../store/simulation/state.ts';

/** So much of it must be in sight. */
const PART = 0.5;

/** What a deck says of the slide it is on: it is shown, or no longer. */
export type Slides = { shown(shown: boolean): void };

/**
 * Stops the run while its box is out of sight, and goes on with it when it is seen again; `autoplay`: begins to play whenever it
 * comes into sight. Of a deck that says so, a slide that is not shown is out of sight.
 */
export function playInSight(simulation: Simulation, box: Element, autoplay: boolean): Slides {
  let inWindow = false;
  let onSlide = true;
  let seen = false;
  let goesOn = autoplay;
  const look = (): void => {
    const now = inWindow && onSlide;
    if (now === seen) return;
    seen = now;
    if (seen && goesOn) simulation.play();
    if (seen) return;
    goesOn = autoplay || simulation.store.getState().playing;
    simulation.pause();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      inWindow = entries[entries.length - 1].intersectionRatio >= PART;
      look();
    },
    { threshold: [0, PART] },
  );
  observer.observe(box);
  return {
    shown: (shown) => {
      onSlide = shown;
      look();
    },
  };
}
