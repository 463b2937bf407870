import type { Scenario } from '../../../engine/index.ts';
import { judgeFirst, judgeOther } from '../../../plan/judge.ts';
import { hurtBy } from '../../../plan/proposal.ts';
import type { Planning } from '../../../store/plan/planning.ts';
import { findingsOf } from '../../../store/plan/useFound.ts';
import { wholeLink } from '../../../store/sharing/links.ts';
import { planLink } from '../../../store/sharing/planLink.ts';
import { type Sheet, sheetOf } from '../../../words/plan/sheet.ts';
import { linkWords } from '../../../words/share/exports.ts';
import { curveFacts } from '../timeout/curveFacts.ts';
import type { CurveFacts } from '../timeout/layout.ts';

/** The plan as it is printed. */
export type PlanHandout = {
  sheet: Sheet;
  /** The cluster bled by the plan that is proposed: the same object as long as that is the same. */
  scenario: Scenario;
  curve: CurveFacts | null;
  expected: number;
  isLink: boolean;
};

/** What is known of a plan at this moment; null before the first crowd. */
export function takeSheet(planning: Planning): PlanHandout | null {
  const state = planning.store.getState();
  const { worked, budget } = state;
  const findings = findingsOf(state.asked);
  const [first] = findings;
  if (worked === null || !first?.found) return null;
  const asked = findings.flatMap((finding) => {
    const {
      asked: { plan },
      found,
      replications,
    } = finding;
    if (found === null) return [];
    const judgement =
      finding === first ? judgeFirst(found, budget) : judgeOther({ found, replications }, first.replications, budget);
    return [{ plan, found, judgement }];
  });
  const link = wholeLink(planLink(planning), location);
  const { found, over, replications } = first;
  const facts = { ...state, worked, found, over, asked, replications, curve: state.curve ?? [], link: linkWords(link) };
  return {
    sheet: sheetOf(facts),
    scenario: first.asked.scenario,
    curve: curveFacts(state, findings),
    expected: hurtBy(worked.proposal.best.course),
    isLink: link.ok,
  };
}
