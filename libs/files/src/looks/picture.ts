import sharp, { type Sharp } from 'sharp';
import { type FileType, PICTURE_SIDE_MAX, Refusal, refuseFile } from '#libs/domain';
import { PICTURE_FORMATS, type PictureFormat } from './picture-formats.js';

/** More pixels than this are a flood: they would take 200 MB and more of memory. */
const PIXELS_MAX = 50_000_000;
/** The longest side of a preview, in pixels. */
const PREVIEW_SIDE = 640;
/** How long one picture may take, in seconds. */
const SECONDS = 30;

// One at a time and nothing kept: a server has other things to do. Of all that the library could read, it reads these.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegFile',
    'VipsForeignLoadPngFile',
    'VipsForeignLoadWebpFile',
    'VipsForeignLoadNsgifFile',
  ],
});

/** A picture that was made anew. */
export interface Picture {
  type: FileType;
  bytes: number;
  width: number;
  height: number;
}

/**
 * Decodes a picture and writes it anew, upright, at most 4096 pixels long, in the colours of every screen: what was hidden
 * in it, such as place, device, author or another file, is gone. Beside it a small one to look at (WebP). Throws a
 * Refusal when it cannot be decoded to its end, or is a flood of pixels.
 */
export async function makeAnew(format: PictureFormat, from: string, to: string, preview: string): Promise<Picture> {
  const type = PICTURE_FORMATS[format];
  try {
    await refuseFlood(from);
    const made = await written(upright(from, PICTURE_SIDE_MAX), type).toFile(to);
    // Made of the new one: what is wrong with the first is over.
    await upright(to, PREVIEW_SIDE).webp({ quality: 75 }).toFile(preview);
    return { type, bytes: made.size, width: made.width, height: made.height };
  } catch (error) {
    throw isOfThePicture(error) ? refuseFile('broken') : error;
  }
}

const opened = (path: string): Sharp =>
  sharp(path, { limitInputPixels: PIXELS_MAX, failOn: 'error', sequentialRead: true }).timeout({ seconds: SECONDS });

const upright = (path: string, side: number): Sharp =>
  opened(path).autoOrient().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });

/** What the head says is believed for this alone: the library keeps to the same limit when it decodes. */
async function refuseFlood(path: string): Promise<void> {
  const { width, height } = await sharp(path, { limitInputPixels: false, failOn: 'error' }).metadata();
  if (width * height > PIXELS_MAX) throw refuseFile('pixels');
}

function written(picture: Sharp, type: FileType): Sharp {
  if (type === 'image/jpeg') return picture.jpeg({ quality: 85, progressive: true });
  if (type === 'image/webp') return picture.webp({ quality: 85 });
  return picture.png({ compressionLevel: 8 });
}

/** What the library says of a picture; what it says of a full disk is somebody else's concern. */
const isOfThePicture = (error: unknown): boolean =>
  error instanceof Error &&
  !(error instanceof Refusal) &&
  !/no space left|read-only file system|input\/output error/i.test(error.message);
