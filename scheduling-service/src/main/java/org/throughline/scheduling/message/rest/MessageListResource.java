package org.throughline.scheduling.message.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Listed;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.disclosure.gate.Rows;
import org.throughline.platform.web.Cursor;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.rest.Windows;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.message.domain.MessageStatus;
import org.throughline.scheduling.message.view.ListedMessage;
import org.throughline.scheduling.message.view.Messages;
import org.throughline.scheduling.message.view.Messages.Place;

/** Messages to participants: the outbox where there is no gateway, and what could not be sent. */
@Path("/scheduling/v1/messages")
@RolesAllowed("care-coordinator")
@RunOnVirtualThread
@Tag(name = "Messages")
public class MessageListResource {
    private final View<Messages> view;
    private final Reading reading;
    private final PeopleListed people;

    MessageListResource(View<Messages> view, Reading reading, PeopleListed people) {
        this.view = view;
        this.reading = reading;
        this.people = people;
    }

    /**
     * A page of them.
     *
     * @param status how far they have come
     * @param cursor {@code next} of the page before
     * @param limit messages on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listMessages", summary = "Messages to participants of one status, the latest first")
    public MessagePage messages(
            @QueryParam("status") @DefaultValue("HANDED_OVER") MessageStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Windows.limit(limit);
        reading.after(view);
        Listed<ListedMessage> listed = people.page(
                "messages",
                new Rows<>(
                        cursor,
                        most,
                        (from, rows) ->
                                view.rows().page(reading.organisation(), status, Cursor.place(from, Place::new), rows),
                        message -> Cursor.of(message.queuedAt(), message.id())),
                ListedMessage::participantId);
        return new MessagePage(
                listed.shown().stream().map(MessagePage.Line::of).toList(), listed.next(), view.freshness());
    }
}
