package studio.longplay.engine.voice.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.measure.AcousticProfile;
import studio.longplay.engine.voice.measure.SpokenLines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class RecordingSpeakersTest {
    private static final SpokenLines LINES = new SpokenLines();
    private static final Map<String, AcousticProfile> PROFILES = new HashMap<>();

    @AfterAll
    static void close() {
        LINES.close();
    }

    /// They take turns, with half a second of a room's noise between.
    private static float[] talk(List<String> voices, int sentences) throws StudioFault {
        List<float[]> parts = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            String voice = voices.get(i % voices.size());
            parts.add(LINES.take(SpokenLines.SENTENCES.get(i), voice).samples());
            parts.add(new float[24_000]);
        }
        float[] all = SpokenLines.joined(parts);
        Random random = new Random(5);
        for (int i = 0; i < all.length; i++) {
            all[i] += (float) (0.0005 * random.nextGaussian());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"marcus", "marcus clara", "arthur helen lily", "victor edmund helen tim"})
    void asManyAreHeardAsSpeak(String voices) throws StudioFault {
        List<String> who = List.of(voices.split(" "));
        List<HeardSpeaker> heard = RecordingSpeakers.of(talk(who, 8), JobContext.quiet());
        assertThat(heard).hasSize(who.size());
        assertThat(heard.stream().mapToDouble(HeardSpeaker::share).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(heard).allMatch(one -> one.share() > 0.6 / who.size());
        assertThat(heard).isSortedAccordingTo((a, b) -> Double.compare(b.seconds(), a.seconds()));
    }

    @Test
    void theOneWhoSpeaksMostIsFirst() throws StudioFault {
        List<String> who = List.of("victor", "victor", "victor", "nora");
        List<HeardSpeaker> heard = RecordingSpeakers.of(talk(who, 8), JobContext.quiet());
        assertThat(heard).hasSize(2);
        assertThat(heard.getFirst().profile().pitchHz()).isCloseTo(82, within(8.0));
        assertThat(heard.getFirst().share()).isBetween(0.6, 0.85);
        assertThat(heard.getLast().firstSeconds()).isGreaterThan(5);
    }

    @Test
    void whereNobodySpeaksNobodyIsHeard() throws StudioFault {
        assertThat(RecordingSpeakers.of(new float[96_000], JobContext.quiet())).isEmpty();
    }

    /// Any two to four voices that are at least as far apart as two people of one sex.
    @Test
    @Tag("long")
    void ofManyCompaniesMostAreCountedRight() throws StudioFault {
        List<String> all =
                List.of(
                        "arthur", "helen", "marcus", "clara", "victor", "irene", "edmund", "nora",
                        "leo", "mia", "silas", "ruth", "agnes", "tim", "lily");
        Random random = new Random(11);
        int right = 0;
        int near = 0;
        int companies = 0;
        while (companies < 40) {
            List<String> who = company(all, 2 + random.nextInt(3), random);
            if (who.isEmpty()) {
                continue;
            }
            int heard = RecordingSpeakers.of(talk(who, 12), JobContext.quiet()).size();
            companies++;
            right += heard == who.size() ? 1 : 0;
            near += Math.abs(heard - who.size()) <= 1 ? 1 : 0;
        }
        assertThat(right).as("of 40").isGreaterThanOrEqualTo(28);
        assertThat(near).as("of 40, one more or less").isGreaterThanOrEqualTo(39);
    }

    private static List<String> company(List<String> all, int size, Random random)
            throws StudioFault {
        List<String> who = new ArrayList<>(all);
        Collections.shuffle(who, random);
        List<String> chosen = who.subList(0, size);
        for (String one : chosen) {
            for (String other : chosen) {
                if (!one.equals(other) && distance(one, other) < 1.3) {
                    return List.of();
                }
            }
        }
        return chosen;
    }

    private static double distance(String one, String other) throws StudioFault {
        return AcousticProfile.distance(profile(one), profile(other));
    }

    private static AcousticProfile profile(String voice) throws StudioFault {
        AcousticProfile known = PROFILES.get(voice);
        if (known == null) {
            known = AcousticProfile.of(LINES.recording(voice, 0, 12));
            PROFILES.put(voice, known);
        }
        return known;
    }
}
