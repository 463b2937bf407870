import type { CSSProperties } from 'react';
import { rem } from '../../kit/canvas/rootScale.ts';
import type { Box } from '../layout/layout.ts';

/** Where an element stands that takes a box of the layout. */
export function boxed({ x, y, w, h }: Box): CSSProperties {
  return { left: rem(x), top: rem(y), width: rem(w), height: rem(h) };
}
