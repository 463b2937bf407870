import { FileText } from 'lucide-react';
import { useState } from 'react';
import { usePlanning } from '../../../store/plan/usePlanning.ts';
import { configWords } from '../../../words/plan/config.ts';
import { ConfigDialog } from './ConfigDialog.tsx';

/** Opens what reads the cluster out of a configuration. */
export function ReadConfig() {
  const planning = usePlanning();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <FileText aria-hidden size={16} /> {configWords.open}
      </button>
      {open && <ConfigDialog planning={planning} onClose={() => setOpen(false)} />}
    </>
  );
}
