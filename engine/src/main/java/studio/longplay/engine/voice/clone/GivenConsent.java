package studio.longplay.engine.voice.clone;

import studio.longplay.engine.voice.consent.Consent;

import java.nio.file.Path;

/// What a person allows, and the file in which they say so.
///
/// @param statement the recording or document of which the consent keeps the digest
public record GivenConsent(Consent consent, Path statement) {}
