import type { Session } from '../session.ts';

/** What the host does for one member of `figma` or of what hangs on it; `id` tells which notification or image. */
export interface ApiMember {
  readonly get?: (session: Session, id: string) => unknown;
  readonly set?: (session: Session, value: unknown, id: string) => void;
  readonly call?: (session: Session, args: readonly unknown[], id: string) => unknown;
}

export type ApiMembers = Readonly<Record<string, ApiMember>>;
