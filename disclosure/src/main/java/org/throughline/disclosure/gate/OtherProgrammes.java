package org.throughline.disclosure.gate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.access.Discretion;
import org.throughline.platform.access.Exceptional;
import org.throughline.platform.access.Reads;
import org.throughline.platform.access.Shown;

/**
 * Holds records that only staff may read against the programmes of a member of staff. What a path names is shown if somebody
 * in it is in a programme of theirs, or in none yet; a list has to have been {@link PeopleListed}. What hangs on a referral
 * belongs to no programme.
 */
@RequestScoped
public class OtherProgrammes implements Discretion {
    private static final String REFERRAL = "referralId";

    private final Disclosures disclosures;
    private final UriInfo uri;
    private final Request request;

    OtherProgrammes(Disclosures disclosures, UriInfo uri, Request request) {
        this.disclosures = disclosures;
        this.uri = uri;
        this.request = request;
    }

    @Override
    public Optional<Exceptional> require(Shown shown) {
        MultivaluedMap<String, String> named = uri.getPathParameters();
        boolean read = Reads.isRead(request.getMethod()) && !named.containsKey(REFERRAL);
        if (!read || shown.subjects().isEmpty()) {
            return Optional.empty();
        }
        List<UUID> people = shown.subjects().stream().map(UUID::fromString).toList();
        if (named.isEmpty()) {
            disclosures.requireListed(people);
        } else {
            disclosures.requireDuty(shown.what(), people);
        }
        return disclosures.emergency(people);
    }
}
