import { isRefusal, NoAnswerError, RefusedError } from '#libs/client';
import type { FileRef, StreamName } from '#libs/domain';

/** A file on its way to the server. */
export interface Upload {
  /** How messages name it. Throws RefusedError when the server does not take it, NoAnswerError when nothing came back. */
  done: Promise<FileRef>;
  stop: () => void;
}

/**
 * Puts up a file for one stream. The same id again with the same bytes is the same file.
 * @param id of chance (version 4)
 * @param onProgress told how many bytes have left; the server looks at them after the last one
 */
export function putUp(id: string, stream: StreamName, file: Blob, onProgress: (sent: number) => void): Upload {
  // fetch does not say how far it has come.
  const request = new XMLHttpRequest();
  const done = new Promise<FileRef>((resolve, reject) => {
    const lost = () => reject(new NoAnswerError());
    request.onerror = request.onabort = request.ontimeout = lost;
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => {
      const answer: unknown = readJson(request.responseText);
      if (isRefusal(answer)) reject(new RefusedError(answer.error));
      else if (request.status >= 200 && request.status < 300 && answer) resolve(answer as FileRef);
      else lost();
    };
  });
  request.open('PUT', `/api/files/${id}?stream=${encodeURIComponent(stream)}`);
  request.setRequestHeader('x-baraza', '1');
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.send(file);
  return { done, stop: () => request.abort() };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
