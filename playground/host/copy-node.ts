import type { Engine } from './engine.ts';
import { HostError } from './host-error.ts';
import type { NodeRecord } from './node-record.ts';

/** Who copies: the plugin by `clone()`, or a person, whose copy keeps its plugin data (rule 51). */
export type CopiedBy = 'api' | 'person';

/**
 * Copies a node with all below it. By API the copy lands on the current page whatever the original's parent
 * (rule 24); whether it keeps plugin data and author is contested (switches). A person's copy stays beside
 * the original and keeps both.
 */
export function copyNode(engine: Engine, record: NodeRecord, by: CopiedBy): NodeRecord {
  const { rules, settings, store } = engine;
  if (by === 'api' && record.type === 'CONNECTOR' && settings.editor === 'figma' && rules.on(4)) {
    throw new HostError('Cloning CONNECTOR nodes is not supported in the current editor');
  }
  const copy = copyTree(engine, record, by);
  const stays = by === 'person' || !rules.on(24);
  const parent = (stays ? store.find(record.parentId) : undefined) ?? engine.currentPage();
  store.attach(copy, parent, parent.childIds.length);
  return copy;
}

function copyTree(engine: Engine, record: NodeRecord, by: CopiedBy): NodeRecord {
  const { switches, rules } = engine;
  const keepsData = by === 'person' ? rules.on(51) : switches.clonePluginData === 'yes';
  const keepsAuthor = by === 'person' || switches.cloneAuthor === 'yes';
  const copy: NodeRecord = {
    ...record,
    id: engine.store.newId(),
    parentId: null,
    childIds: [],
    authorName: keepsAuthor || record.type !== 'STICKY' ? record.authorName : engine.settings.user.name,
    pluginData: keepsData ? { ...record.pluginData } : {},
    sharedPluginData: keepsData ? { ...record.sharedPluginData } : {},
    relaunchData: keepsData ? { ...record.relaunchData } : {},
    stuckToId: null,
    connector: record.connector === null ? null : { ...record.connector },
  };
  engine.store.add(copy);
  for (const id of record.childIds) {
    const child = copyTree(engine, engine.store.get(id), by);
    engine.store.attach(child, copy, copy.childIds.length);
  }
  return copy;
}
