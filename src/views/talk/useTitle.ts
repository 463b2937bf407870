import { useEffect } from 'react';

/** What the browser calls this window, as long as it shows this. */
export function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
