import { CircleCheck } from 'lucide-react';
import { Suspense } from 'react';
import type { Condition } from '../../../words/run/servers.ts';
import { late } from '../../kit/late.tsx';

const TroubleIcon = late(() => import('./TroubleIcon.tsx').then(({ TroubleIcon }) => TroubleIcon));

type Props = { condition: Condition; className: string };

/** An icon for how a server is; the words beside it say the same. Those that a site in peace does not need come a little later. */
export function ConditionIcon({ condition, className }: Props) {
  if (condition === 'inService') return <CircleCheck className={className} aria-hidden="true" />;
  return (
    <Suspense fallback={<span className={className} />}>
      <TroubleIcon trouble={condition} className={className} />
    </Suspense>
  );
}
