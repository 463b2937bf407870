import { useCallback, useEffect, useRef } from 'react';

/** The whole screen, or the window again; where the browser refuses, all stays as it is. */
export function toggleFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  else document.documentElement.requestFullscreen?.().catch(() => {});
}

/**
 * Calls `left` when the full screen is left by the browser's own Escape. Returns what to call before a window is opened, for which the
 * browser leaves it too.
 */
export function useFullScreen(left: () => void): () => void {
  const stays = useRef(false);
  const latest = useRef(left);
  useEffect(() => {
    latest.current = left;
  });
  useEffect(() => {
    const changed = (): void => {
      if (document.fullscreenElement === null && !stays.current) latest.current();
    };
    const acted = (): void => {
      stays.current = false;
    };
    document.addEventListener('fullscreenchange', changed);
    window.addEventListener('keydown', acted);
    window.addEventListener('pointerdown', acted);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      window.removeEventListener('keydown', acted);
      window.removeEventListener('pointerdown', acted);
    };
  }, []);
  return useCallback(() => {
    stays.current = true;
  }, []);
}
