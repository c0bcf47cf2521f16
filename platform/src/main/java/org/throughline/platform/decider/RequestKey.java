package org.throughline.platform.decider;

import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.Digest;

/**
 * What makes a request the same request when it is sent again.
 *
 * @param commit the id its events are stored under
 * @param keyedHash HMAC of all it asks for, so another request under the same id is recognised
 */
public record RequestKey(CommitId commit, Digest keyedHash) {}
