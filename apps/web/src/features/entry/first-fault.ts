/** Brings whoever sent a form to its first field with a fault, once the faults are shown. */
export function focusFirstFault(form: string) {
  requestAnimationFrame(() => {
    const first = document
      .getElementById(form)
      ?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input');
    first?.focus();
  });
}
