import { layoutBars } from '@renderer/print/charts/bars';
import { layoutBridge } from '@renderer/print/charts/bridge';
import { hatch, parsePeriod } from '@renderer/print/charts/geometry';
import { layoutMatrix, MATRIX } from '@renderer/print/charts/matrix';
import { layoutPayback } from '@renderer/print/charts/payback';
import { layoutPurchases } from '@renderer/print/charts/purchases';
import { fitText, textWidth, twoLines } from '@renderer/print/charts/text-width';
import { layoutTimeline } from '@renderer/print/charts/timeline';
import { describe, expect, it } from 'vitest';

describe('bars', () => {
  const input = [1, 2, 4, 3, 2].map((value, n) => ({
    group: n < 4 ? '2025' : '2026',
    value,
    forecast: n === 4,
  }));

  it('stand on one line, the highest reaching the top, heights in proportion', () => {
    const { bars } = layoutBars(input, { width: 300, top: 10, base: 110 });
    expect(bars[2]).toMatchObject({ y: 10, h: 100 });
    expect(bars[0]?.h).toBe(25);
    for (const bar of bars) expect(bar.y + bar.h).toBeCloseTo(110, 1);
    expect(bars.map((b) => b.forecast)).toEqual([false, false, false, false, true]);
  });

  it('gather into groups with their sums and stay inside the width', () => {
    const { bars, groups } = layoutBars(input, { width: 300, top: 10, base: 110 });
    expect(groups.map((g) => [g.name, g.sum])).toEqual([
      ['2025', 10],
      ['2026', 2],
    ]);
    expect(groups[1]?.x1).toBeGreaterThan(groups[0]?.x2 ?? 0);
    expect(Math.max(...bars.map((b) => b.x + b.w))).toBeLessThanOrEqual(300);
  });

  it('draw nothing above the line when there is nothing, and never a negative height', () => {
    expect(layoutBars([], { width: 300, top: 10, base: 110 })).toMatchObject({ bars: [], groups: [] });
    const { bars } = layoutBars(
      [
        { group: 'a', value: 0 },
        { group: 'a', value: -5 },
      ],
      { width: 300, top: 10, base: 110 },
    );
    expect(bars.every((b) => b.h === 0)).toBe(true);
  });
});

describe('hatching', () => {
  it('keeps every line inside its box', () => {
    const box = { x: 10, y: 20, w: 11, h: 40 };
    const numbers =
      hatch(box)
        .match(/[\d.]+/g)
        ?.map(Number) ?? [];
    expect(numbers.length).toBeGreaterThan(20);
    for (let n = 0; n < numbers.length; n += 2) {
      expect(numbers[n]).toBeGreaterThanOrEqual(10);
      expect(numbers[n]).toBeLessThanOrEqual(21);
      expect(numbers[n + 1]).toBeGreaterThanOrEqual(20);
      expect(numbers[n + 1]).toBeLessThanOrEqual(60);
    }
  });
});

it('reads quarters and months', () => {
  expect(parsePeriod('2026-Q4')).toEqual({ year: '2026', part: 4, grain: 'quarter' });
  expect(parsePeriod('2026-11')).toEqual({ year: '2026', part: 11, grain: 'month' });
});

describe('the matrix', () => {
  it('puts strong relationships right and attractive customers up, and never leaves its frame', () => {
    const { dots } = layoutMatrix([
      { label: 'a', attractiveness: 100, relationship: 0, when: 'past' },
      { label: 'b', attractiveness: 0, relationship: 100, when: 'now' },
      { label: 'c', attractiveness: 140, relationship: -3, when: 'target' },
    ]);
    expect(dots[0]).toMatchObject({ x: MATRIX.left, y: MATRIX.top });
    expect(dots[1]).toMatchObject({ x: MATRIX.left + MATRIX.width, y: MATRIX.top + MATRIX.height });
    expect(dots[2]).toMatchObject({ x: MATRIX.left, y: MATRIX.top });
  });

  it('draws an arrow only where there is a way to show', () => {
    const near = layoutMatrix([
      { label: 'a', attractiveness: 50, relationship: 50, when: 'past' },
      { label: 'b', attractiveness: 51, relationship: 51, when: 'now' },
      { label: 'c', attractiveness: 80, relationship: 90, when: 'target' },
    ]);
    expect(near.arrows.map((x) => x.dashed)).toEqual([true]);
  });
});

describe('the bridge', () => {
  it('climbs from last year to the plan, each step starting where the last ended', () => {
    const { bars, cut, base } = layoutBridge(4400, [
      { name: 'a', change: 400 },
      { name: 'b', change: -100 },
    ]);
    expect(bars.map((b) => b.value)).toEqual([4400, 400, -100, 4700]);
    expect(bars[1]?.y).toBe(bars[1]?.link);
    expect((bars[2]?.y ?? 0) + (bars[2]?.h ?? 0)).toBeCloseTo(bars[2]?.link ?? 0, 1);
    expect(cut).toBeGreaterThan(0);
    expect(cut).toBeLessThan(4400);
    expect((bars[0]?.y ?? 0) + (bars[0]?.h ?? 0)).toBeCloseTo(base, 1);
  });

  it('does not cut the axis where the steps are large', () => {
    expect(layoutBridge(100, [{ name: 'a', change: 300 }]).cut).toBe(0);
  });
});

describe('payback', () => {
  it('crosses zero in the month the investment is earned back', () => {
    const layout = layoutPayback(480_000, 412_000);
    expect(layout?.cross?.month).toBe(14);
    expect(layout?.months).toBe(24);
    expect(layout?.endValue).toBeCloseTo(344_000);
  });

  it('is not drawn where it never pays back', () => {
    expect(layoutPayback(480_000, 0)).toBeNull();
    expect(layoutPayback(1_000_000, 1000)).toBeNull();
  });
});

describe('the timeline', () => {
  it('spans whole months from the first start to the last due date', () => {
    const line = layoutTimeline(['2026-11-02', '2027-12-31']);
    expect(line?.months).toHaveLength(14);
    expect(line?.months[0]).toMatchObject({ month: 11, year: 2026 });
    expect(line?.xOf('2026-11-01')).toBe(0);
    expect(line?.xOf('2027-12-31')).toBeLessThanOrEqual(96);
    expect(line?.xOf('2030-01-01')).toBe(96);
  });

  it('is absent without dates and limited to three years', () => {
    expect(layoutTimeline([])).toBeNull();
    expect(layoutTimeline(['2020-01-01', '2029-01-01'])?.months).toHaveLength(36);
  });
});

it('stacks purchases on one scale', () => {
  const [large, small] = layoutPurchases([
    { name: 'a', amounts: [300, 0, 100] },
    { name: 'b', amounts: [100] },
  ]);
  expect(large?.parts.map((p) => p.supplier)).toEqual([0, 2]);
  expect(large?.sum).toBe(400);
  expect((small?.end ?? 0) - 112).toBeCloseTo(((large?.end ?? 0) - 112) / 4, 1);
});

describe('drawn text', () => {
  it('counts a Chinese character as one em', () => {
    expect(textWidth('青曜', 10)).toBe(20);
    expect(textWidth('ab', 10)).toBeLessThan(15);
  });

  it('is cut with an ellipsis or broken where it would leave its place', () => {
    expect(fitText('Purchasing manager', 200, 7)).toBe('Purchasing manager');
    expect(fitText('Purchasing manager', 40, 7)).toMatch(/^Purch.*…$/);
    expect(twoLines('Pump controllers', 40, 6.5)).toEqual(['Pump', 'controllers']);
    expect(twoLines('调试与服务', 20, 6.5)).toEqual(['调试与', '服务']);
  });
});
