import { ScrollText } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { Findings } from '../../traffic/index.ts';
import { logWords } from '../../words/traffic/log.ts';
import { late } from '../kit/late.tsx';

const LogDialog = late(async () => (await import('./LogDialog.tsx')).LogDialog);

/** A button that opens where logs are read; `onUse` is given what was found in one. */
export function FromLog({ onUse }: { onUse(findings: Findings): void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <ScrollText aria-hidden size={16} /> {logWords.open}
      </button>
      {isOpen && (
        <Suspense>
          <LogDialog
            onClose={() => setOpen(false)}
            onUse={(findings) => {
              setOpen(false);
              onUse(findings);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
