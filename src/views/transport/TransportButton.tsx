import type { LucideIcon } from 'lucide-react';

type Props = {
  label: string;
  Icon: LucideIcon;
  /** Whether there is nothing for it to do now: it keeps the focus all the same. */
  off?: boolean;
  run?: () => void;
};

/** A button of the transport that is only a picture. */
export function TransportButton({ label, Icon, off = false, run }: Props) {
  return (
    <button
      type="button"
      className="transport-icon"
      onClick={() => !off && run?.()}
      aria-label={label}
      title={label}
      aria-disabled={off}
    >
      <Icon aria-hidden size={18} />
    </button>
  );
}
