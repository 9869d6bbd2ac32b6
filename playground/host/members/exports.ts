import { Later } from '../engine.ts';
import { refusal } from '../host-error.ts';
import { isRecord } from '../member.ts';
import type { Members } from '../member.ts';
import { requireLoadedPage } from '../page-access.ts';
import { restResponse } from '../rest-export.ts';

/** `exportAsync`: the REST shape by our own hand, pictures by whoever draws for this host. */
export const exportMembers: Members = {
  exportAsync: {
    call: (engine, { record }, [settings]) =>
      new Later(() => {
        requireLoadedPage(engine, record, 'exportAsync');
        const format = isRecord(settings) ? String(settings['format'] ?? 'PNG') : 'PNG';
        if (format === 'JSON_REST_V1') return restResponse(engine, record);
        const { draw } = engine.settings;
        if (draw === null) throw refusal('exportAsync', `This host has no renderer for ${format}`);
        return draw(record, format);
      }),
  },
};
