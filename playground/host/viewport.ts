import type { Box } from './geometry.ts';

/** What the person sees of the page. */
export class Viewport {
  center = { x: 0, y: 0 };
  zoom = 1;
  /** Size of the editor's canvas on screen, px. */
  readonly screen = { width: 1440, height: 900 };

  get bounds(): Box {
    const width = this.screen.width / this.zoom;
    const height = this.screen.height / this.zoom;
    return { x: this.center.x - width / 2, y: this.center.y - height / 2, width, height };
  }

  /** Shows a box with some air around it; never closer than full size. */
  show(box: Box): void {
    this.center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const fit = Math.min(
      this.screen.width / Math.max(1, box.width),
      this.screen.height / Math.max(1, box.height),
    );
    this.zoom = Math.min(1, Math.max(0.02, fit * 0.9));
  }
}
