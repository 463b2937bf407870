import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

configure({
  // The browser tests run beside them, perhaps on one slow processor: a limit is only for what hangs.
  asyncUtilTimeout: 120_000,
  // The whole page as text, made anew with every look at what is waited for, takes longer than the page.
  getElementError: (message) => new Error(message ?? 'no such element'),
});

afterEach(() => cleanup());
