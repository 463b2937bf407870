import type { ReactNode } from 'react';
import type { Refused } from '../../store/simulation/state.ts';
import { RefusalDialog } from './RefusalDialog.tsx';
import { RefusalLine } from './RefusalLine.tsx';

/** A refusal: a line in the place of `children`, or a dialog beside them. */
export function Refusal({ refused, children }: { refused: Refused; children: ReactNode }) {
  if (!asks(refused)) return <RefusalLine refused={refused} />;
  return (
    <>
      {children}
      <RefusalDialog refused={refused} />
    </>
  );
}

/** A key's next press must not answer a question, and only harm is worth one. */
function asks(refused: Refused): boolean {
  if (refused.type !== 'command' || refused.forced === null || refused.by === 'key') return false;
  const { refusal } = refused;
  return refusal.type === 'onlyServer' || (refusal.type === 'wouldCut' && refusal.users > 0);
}
