/** Calls `changed` whenever one of these attributes of the page changes. Returns how to stop. */
export function watchRoot(attributes: readonly `data-${string}`[], changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: [...attributes] });
  return () => observer.disconnect();
}
