import {
  BatteryCharging,
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

/** How a server can be that is not simply in service. */
export type Trouble = Exclude<Condition, 'inService'>;

const ICONS: Record<Trouble, LucideIcon> = {
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

/** The icon for it. */
export function TroubleIcon({ trouble, className }: { trouble: Trouble; className: string }) {
  const Icon = ICONS[trouble];
  return <Icon className={className} aria-hidden="true" />;
}
