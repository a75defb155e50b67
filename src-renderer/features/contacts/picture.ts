/** Side of a stored picture in pixels: sharp enough for a printed sheet, and some 15 KB. */
const side = 256;

/** The square of a picture that is kept: the middle, in an upright one somewhat above, where faces are. */
export function squareOf(width: number, height: number): { x: number; y: number; size: number } {
  const size = Math.min(width, height);
  return { x: Math.round((width - size) / 2), y: Math.round((height - size) * 0.3), size };
}

/**
 * Makes a small square of a picture file.
 * @returns base64 of a WebP, or of a PNG where the engine writes none
 * @throws when the file is no picture that this engine can read
 */
export async function smallPicture(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    const { x, y, size } = squareOf(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('This engine draws nothing');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(bitmap, x, y, size, size, 0, 0, side, side);
    const [, data = ''] = canvas.toDataURL('image/webp', 0.86).split(',');
    return data;
  } finally {
    bitmap.close();
  }
}
