import type { LucideIcon } from 'lucide-react';
import './talk.css';

type Props = {
  /** What it does, and the key that does it too. */
  name: string;
  keys?: string;
  Icon?: LucideIcon;
  /** Whether it is on, where it is a switch. */
  on?: boolean;
  primary?: boolean;
  off?: boolean;
  /** Whether its name is only told. */
  brief?: boolean;
  run: () => void;
};

/** A button of a talk. Pressed by pointer it leaves the focus where it is, so that the keys go on. */
export function TalkButton({ name, keys, Icon, on, primary, off, brief = false, run }: Props) {
  return (
    <button
      type="button"
      className={`talk-button${primary ? ' primary' : ''}`}
      aria-label={name}
      aria-pressed={on}
      aria-keyshortcuts={keys}
      title={brief ? name : undefined}
      disabled={off}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {Icon && <Icon aria-hidden size={18} />}
      {!brief && <span>{name}</span>}
    </button>
  );
}
