/**
 * Properties are tried with the same cases in every run, so that a red run says what a change has broken and not that
 * chance has found something old. `TROPA_SEED` begins elsewhere: for a hunt, or for the seed that a failure printed.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['TROPA_SEED'] ?? '1') });
