package org.throughline.intake;

import static io.restassured.RestAssured.given;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the service says when somebody scrapes its metrics. */
record Scrape(String text) {
    private static final Pattern TAG = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** Of these only the names the service was built with may be values; bounds of buckets are numbers. */
    private static final Set<String> TAGS = Set.of("log", "source", "processor", "worklist", "le");

    static Scrape now() {
        return new Scrape(
                given().get("/q/metrics").then().statusCode(200).extract().asString());
    }

    /** The value of one of our meters; not a number if it is not there. */
    double value(String meter) {
        return text.lines()
                .filter(line -> line.startsWith(meter + " "))
                .map(line -> line.substring(meter.length() + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Tags of our meters that could hold an id, as {@code name=value}. */
    Set<String> openTags(Set<String> names) {
        Set<String> open = new HashSet<>();
        text.lines().filter(line -> line.startsWith("throughline_")).forEach(line -> {
            for (Matcher tag = TAG.matcher(line); tag.find(); ) {
                boolean bound = tag.group(1).equals("le") && tag.group(2).matches("[0-9.]+|\\+Inf");
                if (!TAGS.contains(tag.group(1)) || !(bound || names.contains(tag.group(2)))) open.add(tag.group());
            }
        });
        return open;
    }
}
