import type { stageWords } from '../../../words/page/stage.ts';
import type { ColourName } from '../paint/palette.ts';

/** One outline of a shape: a circle around the middle, or a path in SVG's notation; in colours by their names. */
export type Mark = ({ r: number } | { d: string }) & {
  fill?: ColourName;
  stroke?: ColourName;
  width?: number;
  cap?: 'round';
};

/** What a shape looks like: its marks from below, within so many units of its middle. */
export type Shape = { reach: number; marks: readonly Mark[] };

const V1 = { fill: 'v1', stroke: 'v1-text' } as const;
const V2 = { fill: 'v2', stroke: 'v2-text' } as const;
const CROSS = 'M-4.9-3.3-3.3-4.9 0-1.6 3.3-4.9 4.9-3.3 1.6 0 4.9 3.3 3.3 4.9 0 1.6-3.3 4.9-4.9 3.3-1.6 0Z';

/** A version's shape: a circle for the old one, a diamond for the new one. */
export const VERSIONS: readonly [Shape, Shape] = [
  { reach: 6, marks: [{ r: 4.4, ...V1 }] },
  { reach: 6, marks: [{ d: 'M0-5.2 5.2 0 0 5.2-5.2 0Z', ...V2 }] },
];

/** The shape of a version: everything from 2 on is new. */
export function versionShape(version: number): Shape {
  return VERSIONS[version >= 2 ? 1 : 0];
}

/** Every shape on the stage, in the legend's order; `dots` are not seen where nothing moves. */
export const SHAPES: readonly (Shape & { key: keyof typeof stageWords.shape; dots: boolean })[] = [
  { key: 'version1', dots: false, ...VERSIONS[0] },
  { key: 'version2', dots: false, ...VERSIONS[1] },
  {
    key: 'cart',
    dots: true,
    reach: 6,
    marks: [
      { r: 4.4, ...V1 },
      { d: 'M-2.4-4.6 2.4-4.6 0 0Z', fill: 'v1-soft' },
    ],
  },
  {
    key: 'ordering',
    dots: true,
    reach: 7,
    marks: [
      { r: 3.6, ...V1 },
      { d: 'M0-5.8A5.8 5.8 0 1 1-5.8 0', stroke: 'ink', width: 1.6, cap: 'round' },
    ],
  },
  {
    key: 'completed',
    dots: true,
    reach: 6,
    marks: [{ d: 'M-4 .5-1.2 3.4 4-3.2', stroke: 'good-text', width: 2.2, cap: 'round' }],
  },
  { key: 'cutOff', dots: true, reach: 6, marks: [{ d: CROSS, fill: 'harm' }] },
  { key: 'turnedAway', dots: true, reach: 6, marks: [{ d: CROSS, fill: 'panel', stroke: 'harm-text', width: 1.3 }] },
];
