import { useRef } from 'react';
import { useStore } from 'zustand';
import { hurtBy } from '../../../plan/proposal.ts';
import type { Planning } from '../../../store/plan/planning.ts';
import { useFindings } from '../../../store/plan/useFound.ts';
import { useSize } from '../../kit/canvas/useSize.ts';
import { CurvePicture } from './CurvePicture.tsx';
import { curveFacts } from './curveFacts.ts';

/** Whom each drain timeout hurts, and the one to set. */
export function TimeoutChart({ planning }: { planning: Planning }) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const state = useStore(planning.store);
  const facts = curveFacts(state, useFindings(state.asked));
  const best = state.worked?.proposal.best;
  return (
    <div className="plan-curve" ref={box}>
      {best && facts && size.width > 0 && <CurvePicture size={size} facts={facts} expected={hurtBy(best.course)} />}
    </div>
  );
}
