/** The sandbox's front door, and the only file that names the global `figma`. */
import * as z from 'zod/mini';
import { start } from './start.ts';

// The sandbox refuses to make functions from strings, which is how zod speeds itself up elsewhere.
z.config({ jitless: true });

start(figma, __html__, {
  after: (ms, act) => {
    setTimeout(act, ms);
  },
  random: () => Math.random(),
});
