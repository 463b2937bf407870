import { exportWords } from '../../words/share/exports.ts';
import { type Download, download } from '../kit/download.ts';

/** What became of an export, in words. */
export type Say = (text: string, failed?: boolean) => void;

/** Saves a file that is still to be made, and says so, or why it could not be. */
export async function saving(
  say: Say,
  make: () => Promise<Download | null>,
  failed = exportWords.failed,
): Promise<void> {
  try {
    const file = await make();
    if (file === null) return say(failed, true);
    download(file);
    say(exportWords.saved(file.name));
  } catch (error) {
    say(error instanceof Error ? error.message : failed, true);
  }
}
