package org.throughline.platform.projection;

import java.time.Duration;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.projection.Processor.Turn;

/** A node whose processor a test turns by hand, with a steady clock of its own. */
final class Hand {
    final Ticker ticker = new Ticker();
    final Processor<BakeryEvent> processor;

    Hand(String node, Bakery bakery, Projection<BakeryEvent> projection) {
        this(node, bakery, bakery.log, projection, new BakeryEvent.Reader());
    }

    Hand(
            String node,
            Bakery bakery,
            EventLog log,
            Projection<BakeryEvent> projection,
            EventReader<BakeryEvent> reader) {
        processor = new Processor<>(projection, reader, log, bakery.database, new Node(node, ticker));
        processor.start();
    }

    Turn turn() {
        return processor.turn();
    }

    /** Lets time pass on this node, then does a turn. */
    Turn turnAfter(Duration time) {
        ticker.move(time);
        return processor.turn();
    }

    /** Turns until there is nothing more to do. */
    Turn finish() {
        Turn turn = turn();
        while (turn == Turn.APPLIED) {
            turn = turn();
        }
        return turn;
    }
}
