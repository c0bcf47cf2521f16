package org.throughline.platform.told;

/**
 * A record that is no fact anyone here can read, or {@link RecordsExpired}.
 *
 * @param place where it can be read again
 * @param errorClass class name of what was thrown; no message, since it may quote the record
 */
public record QuarantinedRecord(RecordPlace place, String errorClass) {}
