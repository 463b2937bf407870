import { hereDocument, sh } from './steps/quote.ts';
import type { Command, Doing, RunbookPhase, Step } from './steps/runbook.ts';

/** The same phase, the load balancer’s commands run on its host by ssh; '' is here. One’s own commands find their way themselves. */
export function onHost(phase: RunbookPhase, host: string): RunbookPhase {
  if (host === '') return phase;
  const there = <C extends Command>(command: C): C =>
    command.source === 'own' ? command : { ...command, language: 'sh', text: remote(command, host) };
  const doing = (step: Doing): Doing => ({ ...there(step), look: step.look && there(step.look) });
  const moved = (step: Step): Step => {
    if (step.type === 'do') return doing(step);
    if (step.type === 'see') return { ...step, look: there(step.look) };
    const { looks, deadline } = step;
    return {
      ...step,
      looks: looks.map(there),
      deadline: deadline && { ...deadline, steps: deadline.steps.map(doing) },
    };
  };
  return { ...phase, steps: phase.steps.map(moved), back: phase.back.map(doing) };
}

const remote = ({ text, language }: Command, host: string): string =>
  `ssh ${sh(host)} ${language === 'sh' ? 'sh -eu' : 'powershell -NoProfile -NonInteractive -Command -'} ${hereDocument(text, 'REMOTE')}`;
