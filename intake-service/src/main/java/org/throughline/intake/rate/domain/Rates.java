package org.throughline.intake.rate.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.intake.rate.domain.RateCommand.RecordRate;
import org.throughline.intake.rate.domain.RateEvent.RateRecorded;
import org.throughline.intake.rate.domain.RateRefusal.AnotherBasisAgreed;
import org.throughline.intake.rate.domain.RateRefusal.RateIdTaken;
import org.throughline.platform.decider.Decision;

/**
 * The rates agreed with one payer.
 *
 * @param all in the order in which they were recorded
 */
public record Rates(List<Rate> all) {
    public static final Rates NONE = new Rates(List.of());

    public Rates {
        all = List.copyOf(all);
    }

    /** The one that holds at a level on a day: the last to begin; of two that begin on one day, the one recorded later. */
    public Optional<Rate> on(String level, LocalDate day) {
        return all.stream()
                .filter(rate -> rate.level().equals(level) && !rate.from().isAfter(day))
                .sorted(Comparator.comparing(Rate::from))
                .reduce((_, later) -> later);
    }

    /** Grants or refuses a request. */
    public static Decision<RateEvent, RateRefusal> decide(Rates rates, RateCommand command) {
        return switch (command) {
            case RecordRate c -> record(rates, c);
        };
    }

    private static Decision<RateEvent, RateRefusal> record(Rates rates, RecordRate c) {
        Rate rate = c.rate();
        for (Rate known : rates.all) {
            if (known.rateId().equals(rate.rateId())) {
                return known.equals(rate) ? nothingNew() : refuse(new RateIdTaken(rate.rateId()));
            }
            boolean sameDay = known.level().equals(rate.level()) && known.from().equals(rate.from());
            if (sameDay && known.basis() != rate.basis()) {
                return refuse(new AnotherBasisAgreed(rate.rateId(), known.rateId()));
            }
        }
        return accept(new RateRecorded(c.payer(), rate, c.recordedBy(), c.requestedAt()));
    }

    /** Applies one fact. */
    public static Rates evolve(Rates rates, RateEvent event) {
        return switch (event) {
            case RateRecorded e -> {
                List<Rate> more = new ArrayList<>(rates.all);
                more.add(e.rate());
                yield new Rates(more);
            }
        };
    }
}
