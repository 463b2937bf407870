export { runbook, settingsOf } from './make.ts';
export {
  type NameAllowed,
  NameError,
  type Names,
  type NamesInput,
  type OwnCommands,
  type ServerNames,
} from './steps/names.ts';
export type {
  Command,
  Doing,
  Expected,
  Look,
  NoRunbook,
  Runbook,
  RunbookPhase,
  Seeing,
  Step,
  Until,
  Waiting,
} from './steps/runbook.ts';
export { toMarkdown } from './toMarkdown.ts';
export { toShell } from './toShell.ts';
