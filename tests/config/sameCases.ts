import fc from 'fast-check';

/** Cases are the same in every run, unless a test has a seed of its own; the soak looks for new ones. */
fc.configureGlobal({ seed: 5 });
