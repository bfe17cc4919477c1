package studio.longplay.engine.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.measure.AcousticProfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class VoicesTest {
    private static final List<String> SENTENCES =
            List.of(
                    "Before we proceed any further, hear me speak.",
                    "The quick brown fox jumps over the lazy dog.",
                    "We are all going home now, and nobody will ever know our names.");

    /// Three quarters of what parts two people of one sex.
    private static final double LEAST_DISTANCE = 0.75;

    private final VoiceRegistry registry = VoiceRegistry.builtIn();

    @Test
    void thereAreVoicesForEveryKindOfPart() {
        assertThat(registry.voices()).hasSizeGreaterThanOrEqualTo(12);
        for (String tag : List.of("man", "woman")) {
            for (String age : List.of("young", "adult", "old", "child", "narrator")) {
                assertThat(registry.voices())
                        .anyMatch(voice ->
                                voice.has(tag) && voice.has(age) && voice.parts().size() == 1);
            }
        }
        assertThat(registry.voices()).extracting(Voice::id).doesNotHaveDuplicates();
        assertThat(registry.voices()).extracting(Voice::name).doesNotHaveDuplicates();
        assertThat(registry.voices()).allMatch(voice -> voice.licence().text().contains("LGPL"));
    }

    @Test
    void aVoiceIsFoundByIdAndNameInAnyCase() {
        assertThat(registry.find("marcus")).isEqualTo(registry.find("MARCUS"));
        assertThat(registry.find(" Marcus  II ")).isEqualTo(registry.find("marcus-2"));
        assertThat(registry.find("marcus-9")).isEmpty();
        assertThat(registry.find("chorus-2")).isEmpty();
        assertThat(registry.find("")).isEmpty();
    }

    @Test
    @Tag("long")
    void voicesAreClearlyDifferentAndMeetTheirPitch() throws Exception {
        Map<String, AcousticProfile> profiles = new LinkedHashMap<>();
        List<Voice> singles =
                registry.voices().stream().filter(voice -> voice.parts().size() == 1).toList();
        List<Voice> variants =
                Stream.of("marcus-2", "marcus-3")
                        .map(id -> registry.find(id).orElseThrow())
                        .toList();
        try (Speech speech = new Speech()) {
            for (Voice voice : Stream.concat(singles.stream(), variants.stream()).toList()) {
                List<float[]> takes = new ArrayList<>();
                for (String sentence : SENTENCES) {
                    SpeechRequest request =
                            new SpeechRequest(sentence, voice, Prosody.PLAIN, Lexicon.empty());
                    takes.add(speech.speak(request, JobContext.quiet()).samples());
                }
                profiles.put(voice.id(), AcousticProfile.ofAll(takes));
                assertThat(profiles.get(voice.id()).pitchHz())
                        .as(voice.name())
                        .isCloseTo(voice.shape().pitchHz(), within(6.0));
            }
        }
        List<String> ids = singles.stream().map(Voice::id).toList();
        for (String one : ids) {
            for (String other : ids) {
                if (one.compareTo(other) < 0) {
                    double distance =
                            AcousticProfile.distance(profiles.get(one), profiles.get(other));
                    assertThat(distance).as("%s and %s", one, other).isGreaterThan(LEAST_DISTANCE);
                }
            }
        }
        assertThat(AcousticProfile.distance(profiles.get("marcus"), profiles.get("marcus-2")))
                .isGreaterThan(0.5);
        assertThat(AcousticProfile.distance(profiles.get("marcus"), profiles.get("marcus-3")))
                .isGreaterThan(0.5);
        assertThat(AcousticProfile.distance(profiles.get("marcus-2"), profiles.get("marcus-3")))
                .isGreaterThan(0.5);
    }
}
