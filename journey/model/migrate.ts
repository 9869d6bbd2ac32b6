/**
 * From an older journey document to the present one, one numbered step at a time.
 *
 * Version 1 is the first that was ever written, so there is no step yet. A change of the format raises
 * `SCHEMA_VERSION` and adds the step `from: <old version>` here in the same commit; steps are never edited
 * afterwards, for somebody's board still holds that version.
 */

/** A document on its way to the present version; nothing but its being an object is known. */
export type RawDocument = Readonly<Record<string, unknown>>;

/** From one version to the next. */
export interface MigrationStep {
  readonly from: number; // the version it reads; it gives `from + 1`
  readonly name: string; // what changes, e.g. `score becomes weight`
  /** Pure; sets everything but `schemaVersion`, which the walk itself does. Must keep fields it does not know. */
  readonly migrate: (document: RawDocument) => RawDocument;
}

/** Every step there is, in order. */
export const MIGRATIONS: readonly MigrationStep[] = [];

/**
 * Walks the steps from the document's version to `target`.
 * Gives null where a step is missing: then nothing is known about documents of that version.
 */
export function migrate(
  document: RawDocument,
  version: number,
  target: number,
  steps: readonly MigrationStep[] = MIGRATIONS,
): RawDocument | null {
  let migrated = document;
  for (let from = version; from < target; from++) {
    const step = steps.find((candidate) => candidate.from === from);
    if (step === undefined) return null;
    migrated = { ...step.migrate(migrated), schemaVersion: from + 1 };
  }
  return migrated;
}
