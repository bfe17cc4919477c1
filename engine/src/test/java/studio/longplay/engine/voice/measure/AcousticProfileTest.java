package studio.longplay.engine.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class AcousticProfileTest {
    private static final SpokenLines LINES = new SpokenLines();

    @AfterAll
    static void close() {
        LINES.close();
    }

    @ParameterizedTest
    @CsvSource({"victor, 82", "marcus, 122", "clara, 198", "tim, 258"})
    void thePitchIsTheVoices(String voice, double pitchHz) throws Exception {
        AcousticProfile profile = AcousticProfile.of(LINES.recording(voice, 0, 3));
        assertThat(profile.pitchHz()).isCloseTo(pitchHz, within(0.02 * pitchHz));
        assertThat(profile.voicedShare()).isBetween(0.6, 0.95);
        assertThat(profile.syllablesPerSecond()).isBetween(3.0, 5.5);
        assertThat(profile.formantsHz()).isSorted();
    }

    @Test
    void smallPeopleHaveShortTracts() throws Exception {
        double before = 20;
        for (String voice : List.of("victor", "marcus", "clara", "clara+child")) {
            double length = AcousticProfile.of(LINES.recording(voice, 0, 3)).tractLengthCm();
            assertThat(length).as(voice).isLessThan(before - 0.2);
            before = length;
        }
    }

    @Test
    void brightHoarseAndBreathyVoicesAreHeardAsSuch() throws Exception {
        AcousticProfile arthur = AcousticProfile.of(LINES.recording("arthur", 0, 3));
        AcousticProfile edmund = AcousticProfile.of(LINES.recording("edmund", 0, 3));
        AcousticProfile silas = AcousticProfile.of(LINES.recording("silas", 0, 3));
        assertThat(edmund.tiltDb()).isGreaterThan(arthur.tiltDb() + 4);
        assertThat(silas.jitterPercent()).isGreaterThan(1.8 * arthur.jitterPercent());
        assertThat(silas.harmonicsToNoiseDb()).isLessThan(arthur.harmonicsToNoiseDb() - 2);
    }

    @Test
    void aVoiceIsNearerToItselfThanToOthers() throws Exception {
        List<String> voices = List.of("arthur", "marcus", "clara", "nora", "silas");
        List<AcousticProfile> first = new ArrayList<>();
        List<AcousticProfile> second = new ArrayList<>();
        for (String voice : voices) {
            first.add(AcousticProfile.of(LINES.recording(voice, 0, 3)));
            second.add(AcousticProfile.of(LINES.recording(voice, 3, 6)));
        }
        for (int i = 0; i < voices.size(); i++) {
            double own = AcousticProfile.distance(first.get(i), second.get(i));
            for (int j = 0; j < voices.size(); j++) {
                if (i != j) {
                    assertThat(AcousticProfile.distance(first.get(i), second.get(j)))
                            .as("%s and %s", voices.get(i), voices.get(j))
                            .isGreaterThan(own);
                }
            }
        }
    }

    @Test
    void distanceIsSymmetricAndZeroForTheSame() throws Exception {
        AcousticProfile one = AcousticProfile.of(LINES.recording("marcus", 0, 1));
        AcousticProfile other = AcousticProfile.of(LINES.recording("clara", 0, 1));
        assertThat(AcousticProfile.distance(one, one)).isZero();
        double apart = AcousticProfile.distance(one, other);
        assertThat(AcousticProfile.distance(other, one)).isCloseTo(apart, within(1e-12));
        assertThat(AcousticProfile.spread(List.of(one, other))).isCloseTo(apart, within(1e-12));
        assertThat(AcousticProfile.spread(List.of(one))).isZero();
    }

    @Test
    void silenceHasAProfileToo() {
        AcousticProfile profile = AcousticProfile.of(new float[4_800]);
        assertThat(profile.pitchHz()).isZero();
        assertThat(profile.tractLengthCm()).isZero();
        assertThat(profile.cepstrum()).noneMatch(value -> value.isNaN());
        assertThat(AcousticProfile.of(new float[0]).voicedSeconds()).isZero();
    }

    @Test
    void aSpeakerWhoChangesIsFound() throws Exception {
        List<AcousticProfile> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            lines.add(AcousticProfile.of(LINES.recording("marcus", i, i + 1)));
        }
        Identity same = Identity.of(lines);
        assertThat(same.holds()).isTrue();
        assertThat(same.lines()).isEqualTo(5);
        lines.add(AcousticProfile.of(LINES.recording("henry", 5, 6)));
        lines.removeFirst();
        lines.add(AcousticProfile.of(LINES.recording("nora", 6, 7)));
        assertThat(Identity.of(lines).firstToLast()).isGreaterThan(2 * same.spread());
        assertThat(Identity.of(List.of()).holds()).isTrue();
    }
}
