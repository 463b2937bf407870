import {
  BatteryCharging,
  CircleCheck,
  CircleDashed,
  CircleX,
  Droplets,
  FlaskConical,
  type LucideIcon,
  OctagonX,
  Power,
  RefreshCw,
  SunMedium,
  Turtle,
  Unplug,
} from 'lucide-react';
import type { Condition } from '../../../words/run/servers.ts';
import type { ColourName } from '../paint/palette.ts';
import { type Shape, versionShape } from './shapes.ts';

/** An icon for how a server is; the words beside it say the same. */
export const CONDITION_ICONS: Record<Condition, LucideIcon> = {
  inService: CircleCheck,
  draining: Droplets,
  drained: SunMedium,
  updating: RefreshCw,
  testing: FlaskConical,
  warming: BatteryCharging,
  failed: CircleX,
  down: Unplug,
  starting: Power,
  absent: CircleDashed,
  slow: Turtle,
  failing: OctagonX,
};

/** A shape as large as the text it stands in. */
export function Glyph({ shape: { reach, marks } }: { shape: Shape }) {
  return (
    <svg className="glyph" viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`} aria-hidden="true">
      {marks.map(({ fill, stroke, width, cap, ...outline }, i) => {
        const look = {
          fill: ink(fill),
          stroke: ink(stroke),
          strokeWidth: width,
          strokeLinecap: cap,
          strokeLinejoin: cap,
        };
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
        return 'r' in outline ? <circle key={i} r={outline.r} {...look} /> : <path key={i} d={outline.d} {...look} />;
      })}
    </svg>
  );
}

function ink(colour: ColourName | undefined): string {
  return colour === undefined ? 'none' : `var(--${colour})`;
}

/** A version's shape. */
export function VersionGlyph({ version }: { version: number }) {
  return <Glyph shape={versionShape(version)} />;
}
