import { squareOf } from '@renderer/features/contacts/picture';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the square of a picture', () => {
  it('is the largest one that lies within it', () => {
    const side = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const { x, y, size } = squareOf(width, height);
        expect(size).toBe(Math.min(width, height));
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + size).toBeLessThanOrEqual(width);
        expect(y + size).toBeLessThanOrEqual(height);
      }),
    );
  });

  it('stands in the middle of a broad one, and nearer to the top of an upright one, where faces are', () => {
    expect(squareOf(400, 200)).toEqual({ x: 100, y: 0, size: 200 });
    expect(squareOf(200, 400)).toEqual({ x: 0, y: 60, size: 200 });
  });
});
