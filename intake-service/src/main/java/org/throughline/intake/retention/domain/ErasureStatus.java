package org.throughline.intake.retention.domain;

/** How far an erasure has come. */
public enum ErasureStatus {
    REQUESTED,
    DECLINED,
    /** A second person agreed; nothing was destroyed yet. */
    APPROVED,
    /** Something spoke against it when it was to begin; nothing was destroyed. */
    STOPPED,
    /** Keys are being destroyed. */
    UNDER_WAY,
    /** No copy of the keys opens anything; not every service has said yet that it shows nothing any more. */
    KEYS_DESTROYED,
    /** Every service has said so. */
    COMPLETE;

    /** Whether it can still come to something. */
    public boolean pending() {
        return switch (this) {
            case REQUESTED, APPROVED, UNDER_WAY, KEYS_DESTROYED -> true;
            case DECLINED, STOPPED, COMPLETE -> false;
        };
    }

    /** Whether keys may be gone. */
    public boolean irrevocable() {
        return switch (this) {
            case UNDER_WAY, KEYS_DESTROYED, COMPLETE -> true;
            case REQUESTED, DECLINED, APPROVED, STOPPED -> false;
        };
    }
}
