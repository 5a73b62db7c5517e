import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/sheet.js';
import { ConfirmForm } from './confirm-form.js';

/** Asks for a proof that it is still me; answers whether it was given. */
type Confirm = () => Promise<boolean>;

const ConfirmContext = createContext<Confirm>(() => Promise.resolve(false));
export const useConfirm = (): Confirm => useContext(ConfirmContext);

/** One question at a time; whoever goes away without an answer has said no. */
function useAsking() {
  const [asking, setAsking] = useState(false);
  const answer = useRef<((given: boolean) => void) | null>(null);
  const before = useRef<HTMLElement | null>(null);
  const confirm = useCallback<Confirm>(() => {
    answer.current?.(false);
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setAsking(true);
    return new Promise((resolve) => (answer.current = resolve));
  }, []);
  const end = useCallback((given: boolean) => {
    answer.current?.(given);
    answer.current = null;
    setAsking(false);
    // The form is shown again first.
    requestAnimationFrame(() => before.current?.isConnected && before.current.focus());
  }, []);
  useEffect(() => () => answer.current?.(false), []);
  return { asking, confirm, end };
}

/** For acts of a screen itself: the proof is asked for in a sheet above it. */
export function Confirming({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { asking, confirm, end } = useAsking();
  return (
    <ConfirmContext value={confirm}>
      {children}
      <Sheet opened={asking} onClose={() => end(false)} title={t('confirm.title')}>
        <ConfirmForm onEnd={end} />
      </Sheet>
    </ConfirmContext>
  );
}

/** A sheet with a form whose act may ask for a proof: it is asked for in its place, and what was typed stays. */
export function ActSheet({ opened, onClose, title, children }: ActSheetProps) {
  const { t } = useTranslation();
  const { asking, confirm, end } = useAsking();
  const close = () => {
    end(false);
    onClose();
  };
  return (
    <ConfirmContext value={confirm}>
      <Sheet opened={opened} onClose={close} title={asking ? t('confirm.title') : title}>
        <div hidden={asking}>{children}</div>
        {asking && <ConfirmForm onEnd={end} />}
      </Sheet>
    </ConfirmContext>
  );
}

interface ActSheetProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}
