/**
 * What Node is told wherever the emulated host runs by the thousand.
 *
 * Problem: every run of the plugin has a fresh realm, for which V8 optimises the plugin's functions anew, and a run is
 * over before that has paid; on a machine of few cores the optimiser takes a third of the time of everything.
 * Approach: V8 optimises only what has run some thirty times longer than it usually waits for. What stays from realm
 * to realm, such as the host itself, still comes to it. It changes when code is optimised, never what it does.
 */
export const OPTIMISE_LATE = '--interrupt-budget=2000000'; // bytes of bytecode; V8's own is 67,584
