package org.throughline.treatmentplan.dossier.domain;

import java.time.ZoneId;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Credential;

/**
 * Told by scheduling: how a credential of a clinician stands from a day on.
 *
 * @param zone whose calendar its days are of
 */
public record CredentialTold(UUID clinicianId, Credential credential, ZoneId zone) {}
