import { Copy } from 'lucide-react';
import { runbookPage as t } from '../../words/runbook/page.ts';

/** A command with a way to copy it; `onSay` hears whether that worked. */
export function Code({ text, onSay }: { text: string; onSay: (words: string) => void }) {
  return (
    <div className="runbook-code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      <button type="button" aria-label={t.copy} title={t.copy} onClick={() => copyText(text).then(onSay)}>
        <Copy aria-hidden size={16} />
      </button>
    </div>
  );
}

/** Copies a text; what is to be said of that. */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return t.copied;
  } catch {
    return t.notCopied;
  }
}
