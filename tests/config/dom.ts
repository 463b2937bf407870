import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// The browser tests run beside them, perhaps on one slow processor: a limit is only for what hangs.
configure({ asyncUtilTimeout: 120_000 });

afterEach(() => cleanup());
