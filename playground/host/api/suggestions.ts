import type { ApiMembers } from './api-member.ts';

/** What a plugin offered while a person typed a parameter in the quick actions. */
export interface Suggested {
  items: readonly unknown[];
  error: string | null;
  loading: string | null;
}

/** The `result` of `figma.parameters.on('input', …)`. The last word of the plugin counts. */
export const suggestionMembers: ApiMembers = {
  setSuggestions: {
    call: (session, [items]) => {
      session.suggested = { items: Array.isArray(items) ? items : [], error: null, loading: null };
    },
  },
  setError: {
    call: (session, [message]) => {
      session.suggested = { items: [], error: String(message), loading: null };
    },
  },
  setLoadingMessage: {
    call: (session, [message]) => {
      session.suggested = { items: [], error: null, loading: String(message) };
    },
  },
};
