import type { PartProps } from '../../../store/plan/planning.ts';
import { ThreePlans } from './ThreePlans.tsx';

/** The plan that is proposed beside two others. */
export function Answer({ planning }: PartProps) {
  return <ThreePlans planning={planning} />;
}
