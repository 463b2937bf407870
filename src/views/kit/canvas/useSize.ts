import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from './fitCanvas.ts';
import { rootScale } from './rootScale.ts';

const UNKNOWN: Size = { width: 0, height: 0 };

/** The size of an element's inside in design pixels, 0 × 0 until it is known; another one whenever it or their scale changes. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState(UNKNOWN);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    let measuredBy = 0;
    const measure = () => {
      const scale = rootScale();
      const [width, height] = [box.clientWidth / scale, box.clientHeight / scale];
      const rescaled = scale !== measuredBy;
      measuredBy = scale;
      setSize((old) => (old.width === width && old.height === height && !rescaled ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
