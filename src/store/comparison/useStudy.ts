import { useStore } from 'zustand';
import type { Study, StudyState } from '../../study/index.ts';

/** How a study stands; the component renders again as it goes on. */
export function useStudy({ store }: Study): StudyState {
  return useStore(store);
}
