package org.throughline.treatmentplan.specimen.domain;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a specimen is looked through for, as data of whoever ordered it.
 *
 * @param code names it
 * @param analytes each once
 */
public record Panel(String code, List<Analyte> analytes) {
    /** Most analytes of one panel. */
    public static final int ANALYTES_MAX = 40;

    /** How a panel and an analyte are named. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    private static final Pattern NAME = Pattern.compile(CODE);

    /**
     * One substance, or what the body makes of it.
     *
     * @param cutOff nanograms per millilitre from which it counts as detected; 0 where the laboratory sets none
     */
    public record Analyte(String code, int cutOff) {
        public Analyte {
            if (!NAME.matcher(code).matches()) throw new IllegalArgumentException("not the code of an analyte");
            if (cutOff < 0) throw new IllegalArgumentException("a cut-off is not below 0");
        }
    }

    public Panel {
        analytes = List.copyOf(analytes);
        if (!NAME.matcher(code).matches()) throw new IllegalArgumentException("not the code of a panel");
        if (analytes.isEmpty() || analytes.size() > ANALYTES_MAX) {
            throw new IllegalArgumentException("a panel has 1 to " + ANALYTES_MAX + " analytes");
        }
        if (new HashSet<>(codes(analytes)).size() < analytes.size()) {
            throw new IllegalArgumentException("each analyte is named once");
        }
    }

    private static List<String> codes(List<Analyte> analytes) {
        return analytes.stream().map(Analyte::code).toList();
    }

    boolean has(String analyte) {
        return codes(analytes).contains(analyte);
    }

    @Override
    public String toString() {
        return "Panel[redacted]";
    }
}
