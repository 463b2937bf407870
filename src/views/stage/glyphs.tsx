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
import type { ServerStatus } from '../../engine/index.ts';

/** An icon for each status; the words beside it say the same. */
export const STATUS_ICONS: Record<ServerStatus, LucideIcon> = {
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
};

export const HEALTH_ICONS = { slow: Turtle, failing: OctagonX } as const;

/** A version's shape: a circle for the old one, a diamond for the new one. */
export function VersionGlyph({ version }: { version: number }) {
  return (
    <svg className={`glyph glyph-v${version >= 2 ? 2 : 1}`} viewBox="-6 -6 12 12" aria-hidden="true">
      {version >= 2 ? <path d="M0-5.2 5.2 0 0 5.2-5.2 0Z" /> : <circle r="4.4" />}
    </svg>
  );
}
