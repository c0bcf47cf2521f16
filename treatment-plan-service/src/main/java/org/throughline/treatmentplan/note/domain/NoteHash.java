package org.throughline.treatmentplan.note.domain;

import org.throughline.treatmentplan.domain.FormDigest;
import org.throughline.treatmentplan.note.domain.Note.Written;

/** SHA-256 of a note, as its signers confirm it: about whom, of what, by whom, and every word. */
final class NoteHash {
    private NoteHash() {}

    /** 64 lower-case hexadecimal digits. */
    static String of(Written note) {
        NoteContent content = note.content();
        FormDigest digest = new FormDigest("throughline.service-note.v1");
        digest.field(note.noteId());
        digest.field(note.participantId());
        digest.field(note.episodeId());
        digest.field(note.author());
        digest.field(content.occasion().kind().name());
        digest.list(content.occasion().session(), digest::field);
        digest.field(content.occasion().happenedAt());
        digest.list(content.goals(), digest::field);
        digest.list(content.withoutGoal(), text -> digest.field(text.value()));
        digest.list(content.summary(), text -> digest.field(text.value()));
        digest.field(content.text().value());
        digest.field(content.carriedForward());
        return digest.hexadecimal();
    }
}
