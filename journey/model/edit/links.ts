import type { Journey } from '../journey.ts';
import { LIMITS } from '../limits.ts';
import type { Link } from '../link.ts';
import { type Edited, edited, full, missing } from './edited.ts';
import { hasId } from './record-list.ts';

const missingEnd = (journey: Journey, link: Partial<Link>): Edited | null => {
  for (const id of [link.fromStageId, link.toStageId]) {
    if (id !== undefined && !hasId(journey.stages, id)) return missing('stages', 'missingStage', id);
  }
  return null;
};

/** A new way from one stage to another; there may be several between the same two. */
export function addLink(journey: Journey, link: Pick<Link, 'fromStageId' | 'toStageId' | 'label'>): Edited {
  if (journey.links.length >= LIMITS.links) return full('links', LIMITS.links);
  return missingEnd(journey, link) ?? edited({ ...journey, links: [...journey.links, { ...link }] });
}

/** Links have no ids: `at` is the position in the list. */
export function removeLink(journey: Journey, at: number): Edited {
  if (journey.links[at] === undefined) return missing('links', 'missingRecord', String(at));
  return edited({ ...journey, links: journey.links.filter((_, i) => i !== at) });
}

/** Changes where a link leads, or its label. */
export function changeLink(
  journey: Journey,
  at: number,
  change: Partial<Pick<Link, 'fromStageId' | 'toStageId' | 'label'>>,
): Edited {
  if (journey.links[at] === undefined) return missing('links', 'missingRecord', String(at));
  return (
    missingEnd(journey, change) ??
    edited({ ...journey, links: journey.links.map((link, i) => (i === at ? { ...link, ...change } : link)) })
  );
}
