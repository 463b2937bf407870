import { useStore } from 'zustand';
import { startLogWorker } from '../../store/traffic/browserWorker.ts';
import { createLogReading } from '../../store/traffic/logReading.ts';
import type { Findings } from '../../traffic/index.ts';
import { logWords, megabytes } from '../../words/traffic/log.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { DropZone } from './DropZone.tsx';
import { Found } from './Found.tsx';
import './traffic.css';

/** What was read stays read while the page is open. */
const reading = createLogReading(startLogWorker, () => performance.now());

/** Where logs are read, and what they say. */
export function LogDialog({ onClose, onUse }: { onClose(): void; onUse(findings: Findings): void }) {
  const state = useStore(reading.store);
  const { status, findings, names, bytes, totalBytes, bytesPerSecond } = state;
  return (
    <Dialog title={logWords.title} className="log" onClose={onClose}>
      {status === 'reading' && (
        <div className="log-reading" role="status">
          <p>{names.join(', ')}</p>
          <progress value={bytes} max={Math.max(1, totalBytes)} aria-label={logWords.progress} />
          <p>{logWords.reading(megabytes(bytes), megabytes(totalBytes), megabytes(bytesPerSecond))}</p>
          <button type="button" onClick={reading.cancel}>
            {logWords.cancel}
          </button>
        </div>
      )}
      {status === 'read' && findings !== null && (
        <Found state={state} findings={findings} reading={reading} onUse={() => onUse(findings)} />
      )}
      {(status === 'empty' || status === 'failed') && <DropZone reading={reading} hasFailed={status === 'failed'} />}
    </Dialog>
  );
}
