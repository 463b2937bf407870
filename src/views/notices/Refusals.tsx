import { type ReactNode, Suspense } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { late } from '../kit/late.tsx';

const Refusal = late(() => import('./Refusal.tsx').then(({ Refusal }) => Refusal));

/** Why something was not done, in the place of `children`; before somebody is hurt a dialog asks whoever pointed at it. */
export function Refusals({ children }: { children?: ReactNode }) {
  const refused = useFact((state) => state.refused);
  if (refused === null) return children;
  return (
    <Suspense fallback={children}>
      <Refusal refused={refused}>{children}</Refusal>
    </Suspense>
  );
}
