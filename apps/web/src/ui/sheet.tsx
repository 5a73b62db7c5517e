import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './sheet.module.css';

/** Something that is asked or shown above the screen; on a phone it rises from below. Escape and a tap beside it close it. */
export function Sheet({ opened, onClose, title, children }: SheetProps) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      centered={!phone}
      size={phone ? '100%' : 480}
      padding={0}
      transitionProps={{ transition: phone ? 'slide-up' : 'fade', duration: 200 }}
      classNames={{ inner: styles.inner, content: styles.content, body: styles.body }}
    >
      <Modal.Overlay className={styles.overlay} />
      <Modal.Content>
        <Modal.Body>
          <div className={styles.header}>
            <Modal.Title className={styles.title}>{title}</Modal.Title>
            <Modal.CloseButton className={styles.close} iconSize={18} aria-label={t('app.close')} />
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

export interface SheetProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** The row of buttons that ends a sheet. */
export const SheetActs = ({ children }: { children: ReactNode }) => <div className={styles.acts}>{children}</div>;
