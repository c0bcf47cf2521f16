package org.throughline.platform.decider;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.throughline.platform.eventlog.Appended;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.KeyGoneException;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.RecordedRequest;
import org.throughline.platform.eventlog.StreamName;

/**
 * Takes the commands of one domain.
 *
 * <p>A granted command has its effect once: sent again with the same request key it is answered from what was stored,
 * before anything is loaded or decided. A refused one is decided anew each time.
 *
 * @param <C> the commands
 * @param <R> the refusals
 */
public final class Decider<C, R> {
    private final EventLog log;
    private final CommandGateway gateway;

    Decider(EventLog log, CommandGateway gateway) {
        this.log = log;
        this.gateway = gateway;
    }

    /**
     * Decides a command and stores what follows from it.
     *
     * @throws org.throughline.platform.eventlog.OutcomeUnknownException if the store did not say whether it is stored;
     *     send it again with the same request key
     * @throws org.throughline.platform.eventlog.LogOverloadedException if it was not tried
     */
    public Outcome<R> handle(C command, Envelope envelope) {
        Optional<Outcome<R>> earlier = answer(envelope.request());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Verdict<R> verdict = dispatch(command, envelope);
        // Again: a twin sent at the same time may have been stored first, and this one decided after it.
        Optional<Outcome<R>> stored = answer(envelope.request());
        return switch (verdict) {
            case Verdict.Stored<R> _ -> stored.orElseThrow(() -> new IllegalStateException("a stored commit is gone"));
            case Verdict.Settled<R>(Outcome<R> outcome) -> stored.orElse(outcome);
        };
    }

    private Verdict<R> dispatch(C command, Envelope envelope) {
        if (CurrentUnitOfWork.isStarted()) {
            // Its events would be stored with the other one's, after this one was answered.
            throw new IllegalStateException("a command was sent while another one is decided");
        }
        Map<String, Envelope> metaData = Map.of(CommandHandler.ENVELOPE, envelope);
        try {
            return gateway.sendAndWait(new GenericCommandMessage<>(command, metaData));
        } catch (KeyGoneException e) {
            return new Verdict.Settled<>(new Outcome.Erased<>());
        } catch (LockAcquisitionFailedException e) {
            return new Verdict.Settled<>(new Outcome.Contended<>());
        } catch (RuntimeException e) {
            if (ConflictRetry.moved(e).isEmpty()) {
                throw e;
            }
            return new Verdict.Settled<>(new Outcome.Contended<>());
        }
    }

    private Optional<Outcome<R>> answer(RequestKey request) {
        return log.find(request.commit()).map(found -> answer(request, found));
    }

    private Outcome<R> answer(RequestKey request, Appended found) {
        RecordedRequest stored = found.request();
        if (stored == null || !stored.keyedHash().equals(request.keyedHash())) {
            return new Outcome.KeyReused<>();
        }
        int at = stored.result().lastIndexOf('@');
        String target = StreamName.of(stored.result().substring(0, at));
        long version = Long.parseLong(stored.result().substring(at + 1));
        return new Outcome.Done<>(new Receipt(target, version, written(found), found.last()));
    }

    private Map<String, Long> written(Appended found) {
        return log.read(found.first(), found.count()).stream()
                .collect(Collectors.toMap(event -> StreamName.of(event.stream()), RecordedEvent::version, Math::max));
    }
}
