/**
 * The panel as Figma shows it: an iframe of null origin without network, in a window that relays messages.
 *
 * What is as in Figma: `sandbox="allow-scripts"`, the document from a string, a content policy that lets in
 * nothing but what is inline, the `pluginMessage` wrapper both ways, theme class and variables on `<html>`,
 * no `crypto.randomUUID`. Every request, policy violation and page error is noted in `complaints`.
 */
import type { Browser, Frame, Page } from 'playwright-core';
import type { Channel } from '../../journey/protocol/channel.ts';
import { bundlePanel } from '../../scripts/build.ts';
import { themes, themeStyle, type ThemeName } from './themes.ts';
import { newPage } from './worker-browser.ts';

/** Figma's policy for a plugin whose manifest allows no network. */
const contentPolicy = "default-src data: 'unsafe-inline'";

export interface PanelWindow {
  readonly page: Page;
  readonly panel: Frame;
  /** The sandbox's end of the wall. */
  readonly channel: Channel;
  /** What Figma's window would have refused, and errors of the page; empty when all is well. */
  readonly complaints: readonly string[];
  /** Passes a raw message to the panel as it is, wrapper and all. */
  readonly postRaw: (message: unknown) => Promise<void>;
  /** With `held`: the rest of the panel comes now; ends when it is there. */
  readonly letRestCome: () => Promise<void>;
  /** Takes the panel away at once, as Figma does when the plugin is closed. */
  readonly shut: () => Promise<void>;
}

export type Unpacking = 'usual' | 'held' | 'unknown';

export interface WindowOptions {
  readonly language?: 'en' | 'ru';
  readonly theme?: ThemeName;
  readonly width?: number; // px
  readonly height?: number; // px
  /** How the browser unpacks the rest of the panel: `held` until `letRestCome`, or it does not know how. */
  readonly unpacking?: Unpacking;
  /** `own` where the test stops the clock, which would stand still for all windows else. */
  readonly clock?: 'usual' | 'own';
}

let bundled: Promise<string> | null = null;
/** The panel as it is built, made once for all windows of a worker. */
const panelHtml = (): Promise<string> => (bundled ??= bundlePanel());

/**
 * Opens the panel in a window of its own. `connect` gets the sandbox's end of the wall before the panel's
 * first message, as in Figma.
 */
export async function openPanel(
  browser: Browser,
  connect: (channel: Channel) => void,
  {
    language = 'en',
    theme = 'figjam-light',
    width = 360,
    height = 640,
    unpacking = 'usual',
    clock = 'usual',
  }: WindowOptions = {},
): Promise<PanelWindow> {
  const page = await newPage(browser, { width, height, isAlone: clock === 'own' });
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(about|data):/.test(request.url())) {
      complaints.push(`request: ${request.url()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`console: ${message.text()}`);
    }
  });

  let hear: (message: unknown) => void = () => undefined;
  const channel: Channel = {
    post(message) {
      void postRaw({ pluginMessage: message });
    },
    listen(listener) {
      hear = listener;
    },
  };
  const postRaw = async (message: unknown) => {
    // A message for a window that was closed meanwhile has nowhere to go.
    await page.evaluate((data) => window.frames[0]?.postMessage(data, '*'), message).catch(() => undefined);
  };
  await page.exposeFunction('toSandbox', (message: unknown) => hear(message));
  connect(channel);

  await page.setContent('<!doctype html><title>Figma</title><body style="margin:0"></body>');
  await page.evaluate(showInFrame, dressed(await panelHtml(), theme, language, unpacking));
  const panel = page.frames()[1];
  if (panel === undefined) {
    throw new Error('The panel’s frame did not come up.');
  }
  await panel.waitForSelector(unpacking === 'unknown' ? '#panel' : 'h1');
  const restIsHere = async () => {
    await panel.waitForSelector('[role="status"]', { state: 'attached' });
  };
  const letRestCome = async () => {
    await panel.evaluate(() => dispatchEvent(new Event('let-rest-come')));
    await restIsHere();
  };
  if (unpacking === 'usual') await restIsHere();
  const shut = () => page.evaluate(() => document.querySelector('iframe')?.remove());
  return { page, panel, channel, complaints, postRaw, letRestCome, shut };
}

/** Runs in the window: puts the panel into its iframe and relays what it posts. */
function showInFrame(html: string): void {
  window.addEventListener('message', ({ data }: MessageEvent<{ pluginMessage?: unknown }>) => {
    const relay: unknown = Reflect.get(window, 'toSandbox');
    if (typeof relay === 'function' && data.pluginMessage !== undefined) {
      relay(data.pluginMessage);
    }
  });
  const frame = document.createElement('iframe');
  frame.title = 'Tropa';
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.style.cssText = 'border:0;width:100vw;height:100vh;display:block';
  frame.srcdoc = html;
  document.body.append(frame);
}

/** Part of the frame's document, since scripts of the window do not reach a frame of null origin in time. */
const frameRealm = (language: string, unpacking: Unpacking) => `<script>
  Object.defineProperty(Navigator.prototype, 'language', { get: () => '${language}' });
  delete Crypto.prototype.randomUUID;
  document.addEventListener('securitypolicyviolation', (violation) => {
    console.error('policy: ' + violation.violatedDirective + ' ' + violation.blockedURI);
  });
  ${UNPACKING[unpacking]}
</script>`;

/** What makes the frame's browser one that unpacks so. */
const UNPACKING: Readonly<Record<Unpacking, string>> = {
  usual: '',
  held: `
  const released = new Promise((resolve) => addEventListener('let-rest-come', resolve));
  const { text } = Response.prototype;
  Response.prototype.text = async function () {
    await released;
    return text.call(this);
  };`,
  unknown: 'delete window.DecompressionStream;',
};

/** The panel's document with what Figma adds to it: policy, theme class, theme variables, a poorer realm. */
function dressed(html: string, theme: ThemeName, language: string, unpacking: Unpacking): string {
  return html
    .replace('<html', `<html class="${themes[theme].className}"`)
    .replace(
      '<head>',
      `<head><meta http-equiv="Content-Security-Policy" content="${contentPolicy}">` +
        `<style id="figma-style">${themeStyle(theme)}</style>${frameRealm(language, unpacking)}`,
    );
}

/**
 * Elements that stick out of the panel to the right; empty at a width the panel can do. What lies in a box of its
 * own that scrolls or clips (a chart, a matrix, a picture) may be wider; the panel's body may not scroll sideways.
 */
export const overflowing = (panel: Frame): Promise<string[]> =>
  panel.evaluate(() => {
    const isBoxed = (element: Element): boolean => {
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        if (box.matches('.body, .panel')) return false;
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    return [...document.querySelectorAll('.panel *')]
      .filter(
        (element) => element.getBoundingClientRect().right > window.innerWidth + 0.5 && !isBoxed(element),
      )
      .map((element) => element.outerHTML.slice(0, 120));
  });
