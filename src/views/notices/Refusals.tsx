import { type ReactNode, Suspense } from 'react';
import type { Refused } from '../../store/simulation/state.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { late } from '../kit/late.tsx';

const RefusalDialog = late(() => import('./later.ts').then(({ RefusalDialog }) => RefusalDialog));
const RefusalLine = late(() => import('./later.ts').then(({ RefusalLine }) => RefusalLine));

/** Why something was not done, in the place of `children`; before somebody is hurt a dialog asks whoever pointed at it. */
export function Refusals({ children }: { children?: ReactNode }) {
  const refused = useFact((state) => state.refused);
  if (refused === null) return children;
  if (!asks(refused)) {
    return (
      <Suspense fallback={children}>
        <RefusalLine refused={refused} />
      </Suspense>
    );
  }
  return (
    <>
      {children}
      <Suspense>
        <RefusalDialog refused={refused} />
      </Suspense>
    </>
  );
}

/** A key's next press must not answer a question, and only harm is worth one. */
function asks(refused: Refused): boolean {
  if (refused.type !== 'command' || refused.forced === null || refused.by === 'key') return false;
  const { refusal } = refused;
  return refusal.type === 'onlyServer' || (refusal.type === 'wouldCut' && refusal.users > 0);
}
