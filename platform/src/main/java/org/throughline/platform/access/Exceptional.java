package org.throughline.platform.access;

/**
 * On what ground somebody is shown what they ordinarily are not.
 *
 * @param purpose a code of HL7 v3 PurposeOfUse, such as {@code BTG}, or one of ours; it takes the place of what the token says
 * @param reference by which the ground is known, or what was shown on it
 * @param reason in the words of whoever asked; empty where they are kept under the reference
 */
public record Exceptional(String purpose, String reference, String reason) {
    @Override
    public String toString() {
        return "Exceptional[" + purpose + ", " + reference + "]";
    }
}
