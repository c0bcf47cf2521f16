package org.throughline.scheduling.message.domain;

import java.util.regex.Pattern;

/** How somebody is reached. */
public enum ContactWay {
    /** A text message. */
    SMS(Shape.TELEPHONE),
    EMAIL(Shape.MAIL),
    /** A call in which the text is spoken. */
    VOICE(Shape.TELEPHONE);

    private enum Shape {
        TELEPHONE("\\+[0-9]{6,15}"),
        MAIL("[^@\\s]{1,64}@[^@\\s]{1,189}");

        private final Pattern pattern;

        Shape(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private final Shape shape;

    ContactWay(Shape shape) {
        this.shape = shape;
    }

    /** Whether a message can be addressed so: an international number (ITU-T E.164), or a mail address. */
    boolean reaches(String address) {
        return shape.pattern.matcher(address).matches();
    }
}
