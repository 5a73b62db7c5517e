/** What stands in a body beside what stands in the path; the path wins by being added last. */
export const withPath = (body: unknown, path: Record<string, string>): unknown =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? { ...body, ...path }
    : body === undefined
      ? path
      : body;
