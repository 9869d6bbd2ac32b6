import { NodeRef } from '../crossing.ts';
import { Later } from '../engine.ts';
import { refusal } from '../host-error.ts';
import type { Session } from '../session.ts';
import type { ApiMembers } from './api-member.ts';
import { create } from './creation.ts';

const images = new WeakMap<Session['engine'], Map<string, Uint8Array>>();

function imagesOf({ engine }: Session): Map<string, Uint8Array> {
  const known = images.get(engine) ?? new Map<string, Uint8Array>();
  images.set(engine, known);
  return known;
}

/** A short name for bytes: the same picture is stored once. Not the host's own hash (SHA-1), which nothing reads. */
function hashOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `${hash.toString(16).padStart(8, '0')}${bytes.length.toString(16).padStart(8, '0')}`;
}

function keepImage(session: Session, bytes: unknown): NodeRef {
  if (!(bytes instanceof Uint8Array)) throw refusal('createImage', 'Expected a Uint8Array');
  const hash = hashOf(bytes);
  imagesOf(session).set(hash, bytes);
  return new NodeRef(`image:${hash}`, 'IMAGE');
}

/** Width and height of a PNG, from its header. Other formats are refused: nothing here needs them. */
function pngSize(bytes: Uint8Array | undefined): { width: number; height: number } {
  if (bytes === undefined || bytes.length < 24 || bytes[1] !== 0x50)
    throw refusal('getSizeAsync', 'Image type is unsupported');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function svgSize(svg: string): { width: number; height: number } {
  const side = (name: string) => Number(new RegExp(`<svg[^>]*\\s${name}="([0-9.]+)`).exec(svg)?.[1]);
  const viewBox = /viewBox="[\d.-]+[ ,][\d.-]+[ ,]([\d.]+)[ ,]([\d.]+)"/.exec(svg);
  return {
    width: side('width') || Number(viewBox?.[1]) || 100,
    height: side('height') || Number(viewBox?.[2]) || 100,
  };
}

/** Pictures, previews and drawings from outside. They stand on the board as plain boxes. */
export const mediaMembers: ApiMembers = {
  createImage: { call: (session, [bytes]) => keepImage(session, bytes) },
  createImageAsync: {
    call: (_session, [src]) =>
      new Later(() => {
        throw refusal(
          'createImageAsync',
          `Cannot load ${String(src)}: the manifest allows no network access`,
        );
      }),
  },
  getImageByHash: {
    call: (session, [hash]) =>
      typeof hash === 'string' && imagesOf(session).has(hash) ? new NodeRef(`image:${hash}`, 'IMAGE') : null,
  },
  createGif: { call: (session) => session.engine.ref(create(session, 'MEDIA')) },
  createLinkPreviewAsync: {
    call: (session, [link]) =>
      new Later(() => {
        if (typeof link !== 'string')
          throw refusal('createLinkPreviewAsync', 'Expected "link" to have type string');
        const node = create(session, 'LINK_UNFURL');
        session.engine.store.writeExtra(node, 'linkUnfurlData', {
          url: link,
          title: null,
          description: null,
          provider: null,
        });
        return session.engine.ref(node);
      }),
  },
  createNodeFromSvg: {
    call: (session, [svg]) => {
      if (typeof svg !== 'string' || !/<svg[\s>]/.test(svg) || !svg.includes('</svg>')) {
        throw refusal('createNodeFromSvg', 'Failed to convert SVG file');
      }
      const frame = create(session, 'FRAME');
      const size = svgSize(svg);
      session.engine.store.write(frame, 'width', size.width);
      session.engine.store.write(frame, 'height', size.height);
      session.engine.store.write(frame, 'fills', []);
      session.engine.store.writeExtra(frame, 'svg', svg);
      return session.engine.ref(frame);
    },
  },
};

/** An image that was handed in. */
export const imageMembers: ApiMembers = {
  hash: { get: (_session, id) => id.slice('image:'.length) },
  getBytesAsync: {
    call: (session, _args, id) => new Later(() => imagesOf(session).get(id.slice('image:'.length))),
  },
  getSizeAsync: {
    call: (session, _args, id) => new Later(() => pngSize(imagesOf(session).get(id.slice('image:'.length)))),
  },
};
