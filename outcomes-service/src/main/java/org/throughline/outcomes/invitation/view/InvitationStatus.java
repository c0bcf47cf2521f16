package org.throughline.outcomes.invitation.view;

/** What has become of an invitation. */
public enum InvitationStatus {
    OPEN,
    ANSWERED,
    DECLINED,
    EXPIRED
}
