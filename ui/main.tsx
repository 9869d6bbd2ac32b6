/** The panel's entry: styles, then the app. */
export {};
