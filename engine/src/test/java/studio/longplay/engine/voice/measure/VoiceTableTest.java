package studio.longplay.engine.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measures all built-in voices, and writes `docs/voices.md` where the property `voices` names it.
@Tag("long")
class VoiceTableTest {
    private static final String BELOW = "## Voices made from recordings";

    /// Three quarters of what parts two people of one sex.
    private static final double LEAST_DISTANCE = 0.75;

    private static final String HEAD =
            """
            # The built-in voices, measured

            Each voice speaks the same twelve Harvard sentences (about 30 s); the figures are those of
            `engine.voice.measure` (units and sources: `Figure`). "Distance" is the acoustic distance of
            `AcousticProfile.distance`: 3 semitones of median pitch, 0.3 of mean mel-cepstrum or 6 % of
            vocal tract length are 1 each, added as squares; 1 is about as far as two people of one sex
            are. "Own spread" is the distance between the first and the second six sentences of one voice.

            A test writes this file, from the checkout's root:

            ```
            ./mvnw -Plong -pl engine verify -Dtest=VoiceTableTest -Dvoices=$PWD/docs/voices.md
            ```

            | voice | pitch Hz | range st | tract cm | F1 F2 F3 F4 Hz | tilt dB | HNR dB | jitter % | syll/s | own spread | nearest | distance |
            |---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    /// What one voice measured.
    private record Measured(AcousticProfile profile, double ownSpread) {}

    @Test
    void voicesAreFartherFromEachOtherThanFromThemselves() throws Exception {
        Map<String, Measured> all = new LinkedHashMap<>();
        try (SpokenLines lines = new SpokenLines()) {
            for (Voice voice : lines.voices().voices()) {
                if (voice.parts().size() == 1) {
                    all.put(voice.id(), measured(lines, voice.id()));
                }
            }
        }
        String file = System.getProperty("voices");
        if (file != null) {
            Path page = Path.of(file);
            Files.writeString(page, table(all) + below(Files.readString(page)));
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(12);
        for (String one : all.keySet()) {
            for (String other : all.keySet()) {
                if (!one.equals(other)) {
                    AcousticProfile is = all.get(one).profile();
                    assertThat(AcousticProfile.distance(is, all.get(other).profile()))
                            .as("%s and %s", one, other)
                            .isGreaterThan(LEAST_DISTANCE)
                            .isGreaterThan(all.get(one).ownSpread());
                }
            }
        }
    }

    /// What other measurements wrote below.
    private static String below(String page) {
        int from = page.indexOf("\n" + BELOW);
        return from < 0 ? "" : page.substring(from);
    }

    private static String table(Map<String, Measured> all) {
        StringBuilder text = new StringBuilder(HEAD);
        all.forEach((id, measured) -> text.append(row(id, measured, all)));
        text.append("\n## All distances\n\n");
        distances(all, text);
        return text.toString();
    }

    private static Measured measured(SpokenLines lines, String id) throws StudioFault {
        float[] first = lines.recording(id, 0, 6);
        float[] second = lines.recording(id, 6, 12);
        return new Measured(
                AcousticProfile.ofAll(List.of(first, second)),
                AcousticProfile.distance(AcousticProfile.of(first), AcousticProfile.of(second)));
    }

    private static String row(String id, Measured of, Map<String, Measured> all) {
        AcousticProfile is = of.profile();
        String nearest = "";
        double distance = Double.MAX_VALUE;
        for (Map.Entry<String, Measured> other : all.entrySet()) {
            double away = AcousticProfile.distance(is, other.getValue().profile());
            if (!other.getKey().equals(id) && away < distance) {
                distance = away;
                nearest = other.getKey();
            }
        }
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.0f %.0f %.0f %.0f | %.1f | %.1f | %.2f | %.1f | %.2f"
                        + " | %s | %.2f |\n",
                id,
                is.pitchHz(),
                is.pitchRangeSemitones(),
                is.tractLengthCm(),
                is.formantsHz().get(0),
                is.formantsHz().get(1),
                is.formantsHz().get(2),
                is.formantsHz().get(3),
                is.tiltDb(),
                is.harmonicsToNoiseDb(),
                is.jitterPercent(),
                is.syllablesPerSecond(),
                of.ownSpread(),
                nearest,
                distance);
    }

    private static void distances(Map<String, Measured> all, StringBuilder text) {
        text.append("| |");
        all.keySet().forEach(id -> text.append(' ').append(id).append(" |"));
        text.append("\n|---|").append("---|".repeat(all.size())).append('\n');
        all.forEach((id, measured) -> {
            text.append("| ").append(id).append(" |");
            for (Measured other : all.values()) {
                double away = AcousticProfile.distance(measured.profile(), other.profile());
                text.append(String.format(Locale.ROOT, " %.1f |", away));
            }
            text.append('\n');
        });
    }
}
