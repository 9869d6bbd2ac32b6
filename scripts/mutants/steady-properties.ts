/**
 * Loaded before the tests that judge mutants: a property without a seed of its own gets one, so that a mutant is not
 * killed by luck, and nothing is spent on making a counterexample small.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: 7, endOnFailure: true });
