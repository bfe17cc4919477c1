package studio.longplay.engine.voice.clone;

import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.consent.Statement;
import studio.longplay.engine.voice.match.MatchResult;
import studio.longplay.engine.voice.measure.AcousticProfile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/// Forms and matches as the tests of this room need them, without matching anything.
final class Drafts {
    private Drafts() {}

    static ConsentForm form(Path statement, ConsentUse use) {
        return new ConsentForm(
                "Nora Nobody",
                use,
                List.of("en"),
                LocalDate.of(2026, 11, 20),
                null,
                Statement.Kind.SPOKEN,
                statement,
                "I allow it.");
    }

    static MatchedVoice matched() {
        Voice base = VoiceRegistry.builtIn().voices().getFirst();
        MatchResult result =
                new MatchResult(
                        new VoiceShape(220, 1, 1.1, 1, 2, 0, 0, 0),
                        profile(221),
                        profile(172),
                        profile(220),
                        List.of(),
                        18);
        return new MatchedVoice(
                base,
                result,
                List.of(Wavs.tone(220, 2), Wavs.tone(230, 2)),
                "spectral-1",
                "likelihood-1",
                List.of());
    }

    private static AcousticProfile profile(double pitchHz) {
        return new AcousticProfile(
                pitchHz,
                5,
                0.6,
                List.of(500.0, 1_700.0, 2_800.0, 3_900.0),
                15.0,
                -30,
                15,
                0.6,
                4,
                Collections.nCopies(26, 0.0),
                Collections.nCopies(12, 0.1),
                10);
    }
}
