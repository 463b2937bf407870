import { settingsWords } from '../../../words/settings/panel.ts';

/** Says of a field that it takes effect at a restart; `waits` once it has been changed. */
export function RestartNote({ waits }: { waits: boolean }) {
  return <span className="field-restart">{waits ? settingsWords.afterRestart : settingsWords.atRestart}</span>;
}
