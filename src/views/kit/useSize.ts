import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from './fitCanvas.ts';
import { rootScale } from './rootScale.ts';

const UNKNOWN = { width: 0, height: 0, scale: 1 };

/** The size of an element's inside in design pixels, followed as it or their scale changes; 0 × 0 until it is known. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState(UNKNOWN);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const measure = () => {
      const scale = rootScale();
      const [width, height] = [box.clientWidth / scale, box.clientHeight / scale];
      setSize((old) =>
        old.width === width && old.height === height && old.scale === scale ? old : { width, height, scale },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
