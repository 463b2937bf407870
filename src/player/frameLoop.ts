/** The page's only requestAnimationFrame: calls `frame` with the real seconds since the last one. Returns how to stop. */
export function startFrameLoop(frame: (realSeconds: number) => void): () => void {
  let last: number | null = null;
  let handle = requestAnimationFrame(function loop(time) {
    frame(last === null ? 0 : (time - last) / 1000);
    last = time;
    handle = requestAnimationFrame(loop);
  });
  return () => cancelAnimationFrame(handle);
}
