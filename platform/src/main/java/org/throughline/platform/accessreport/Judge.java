package org.throughline.platform.accessreport;

import java.util.List;

/** Tells of reads whether one thing about them is peculiar, by what the service knows of readers and people. */
public interface Judge {
    /** What it judges. */
    Peculiarity judges();

    /** A verdict for each read, in their order. */
    List<Verdict> of(String organisation, List<Look> looks);
}
