package org.throughline.intake.participant.view;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.access.FamilyName;
import org.throughline.platform.access.RecordsShown;
import org.throughline.platform.accessreport.Judge;
import org.throughline.platform.accessreport.Look;
import org.throughline.platform.accessreport.Peculiarity;
import org.throughline.platform.accessreport.Verdict;
import org.throughline.platform.privacy.BlindIndex;
import org.throughline.platform.service.ServiceRuntime;

/**
 * Who reads of somebody with their own surname, now or earlier. Names are known to this service alone; the reader's is compared as
 * a token, and no answer has either.
 */
@Singleton
final class SameSurname implements Judge {
    private final PersonHistory people;
    private final BlindIndex index;

    SameSurname(ServiceRuntime runtime, BlindIndex index) {
        this.people = new PersonHistory(runtime);
        this.index = index;
    }

    @Override
    public Peculiarity judges() {
        return Peculiarity.SAME_SURNAME;
    }

    @Override
    public List<Verdict> of(String organisation, List<Look> looks) {
        Map<String, Set<String>> read = new HashMap<>();
        return looks.stream().map(look -> of(organisation, look.shown(), read)).toList();
    }

    private Verdict of(String organisation, RecordsShown shown, Map<String, Set<String>> read) {
        if (shown.reader() == null || shown.reader().surname().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        String reader = shown.reader().surname();
        return Verdict.ofAny(shown.subjects().stream()
                .map(person -> verdict(reader, read.computeIfAbsent(person, id -> surnames(organisation, id))))
                .collect(Collectors.toSet()));
    }

    private static Verdict verdict(String reader, Set<String> borne) {
        if (borne.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return borne.contains(reader) ? Verdict.YES : Verdict.NO;
    }

    /** None of somebody who was erased. */
    private Set<String> surnames(String organisation, String person) {
        Set<String> borne = new HashSet<>();
        for (PersonHistory.Version version : people.of(UUID.fromString(person), organisation, Optional.empty())) {
            FamilyName.of(version.described().details().name().family().value())
                    .flatMap(name -> name.token(index, organisation))
                    .ifPresent(borne::add);
        }
        return borne;
    }
}
