/**
 * The page's only requestAnimationFrame: calls `frame` with the real seconds since the last one, on a clock that no
 * change of the system's time moves. While the page is hidden no time passes. Returns how to stop.
 */
export function startFrameLoop(frame: (realSeconds: number) => void): () => void {
  let last: number | null = null;
  let handle = requestAnimationFrame(function loop(time) {
    frame(last === null ? 0 : (time - last) / 1000);
    last = time;
    handle = requestAnimationFrame(loop);
  });
  const forgetTime = (): void => {
    last = null;
  };
  document.addEventListener('visibilitychange', forgetTime);
  return () => {
    cancelAnimationFrame(handle);
    document.removeEventListener('visibilitychange', forgetTime);
  };
}
