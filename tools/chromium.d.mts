/** A browser that starts on this machine, for playwright's launch(); `env` is to be added to the environment. */
export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** The system's Chromium, else the packaged one; undefined when none starts. */
export declare function findChromium(): Promise<Browser | undefined>;
