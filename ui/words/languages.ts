/** Each language by its own name, so that a reader of either finds it. */
export const LANGUAGES = [
  { value: 'en', name: 'English' },
  { value: 'ru', name: 'Русский' },
] as const;
