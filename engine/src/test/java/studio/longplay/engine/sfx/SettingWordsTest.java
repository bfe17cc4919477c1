package studio.longplay.engine.sfx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;

class SettingWordsTest {
    private static SoundReading read(String cue) {
        List<String> parts = Arrays.stream(cue.split(",")).map(String::strip).toList();
        return SoundTable.BUILT_IN
                .read(parts.getFirst(), parts.subList(1, parts.size()))
                .orElseThrow();
    }

    private static double value(String cue, String parameter) {
        SoundReading reading = read(cue);
        Double value = reading.values().getFirst().get(parameter);
        assertThat(value).as(parameter).isNotNull();
        return value == null ? Double.NaN : value;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "distant thunder, slow | thunder | distance | 8",
                "distant thunder, slow | thunder | pace | 0.1",
                "footsteps on gravel in boots, running | footsteps gravel | pace | 168",
                "footsteps on gravel in boots, running | footsteps gravel | sole | 0.72",
                "footsteps, high heels, slow | footsteps wood | sole | 1",
                "large angry crowd | crowd | people | 300",
                "large angry crowd | crowd | anger | 0.9",
                "crowd, 45 people | crowd | people | 45",
                "rain, density 0.8 | rain | density | 0.8",
                "rain, density: 80% | rain | density | 0.8",
                "rain, density 7 | rain | density | 1",
                "rain | rain | density | 0.5",
                "drizzle | rain | density | 0.08",
                "heavy rain on a tin roof | rain | hardness | 1",
                "a wooden door creaks slowly | door creak | pace | 0.1",
                "door slams | door close | force | 0.92",
                "engine, 3000 rpm, 8 cylinders | engine | speed | 3000",
                "engine, 3000 rpm, 8 cylinders | engine | cylinders | 8",
                "galloping horses | horse hooves | gait | 0.9",
                "rain, very heavy | rain | density | 0.91",
                "rain, slightly heavy | rain | density | 0.66"
            })
    void theWordsOfACueSetParameters(String cue, String kind, String parameter, double value) {
        assertThat(read(cue).kinds()).extracting(SoundKind::name).containsExactly(kind);
        assertThat(value(cue, parameter)).isEqualTo(value);
        assertThat(read(cue).unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kazoo explosion | kazoo",
                "a purple dog barks at an orange moon | purple orange moon",
                "someone knocks at the door three times | three times",
                "church bells ring outside |",
                "crowd cheering loudly |",
                "heavy thunder rolls purple | purple",
                "footsteps on gravel in boots, running |",
                "rain, kazoo |"
            })
    void wordsThatChangeNothingAreNamed(String cue, String unused) {
        assertThat(String.join(" ", read(cue).unused())).isEqualTo(unused == null ? "" : unused);
    }

    @Test
    void inTheDistanceIsDistant() {
        assertThat(value("an explosion in the distance", "distance"))
                .isEqualTo(value("distant explosion", "distance"));
        assertThat(value("explosion, in the distance", "distance"))
                .isEqualTo(value("distant explosion", "distance"));
        assertThat(read("a dog barks in the distance").treatments()).containsExactly("distant");
    }

    @Test
    void whatIsNotAParameterIsHowItIsHeard() {
        SoundReading reading = read("heartbeat, far, left, -6 dB, racing");
        assertThat(reading.treatments()).containsExactly("far", "left", "-6 dB");
        assertThat(reading.unknown()).isEmpty();
        assertThat(read("distant rain").treatments()).containsExactly("distant");
        assertThat(read("distant thunder").treatments()).isEmpty();
    }

    @Test
    void whatMeansNothingIsNamed() {
        assertThat(read("rain, purple, heavy, slow motion").unknown())
                .containsExactly("purple", "slow motion");
        assertThat(read("click, angry").unknown()).containsExactly("angry");
    }

    @Test
    void aWordIsForEveryKindOfAStormThatKnowsIt() {
        SoundReading storm = read("storm, heavy");
        assertThat(storm.kinds()).hasSize(3);
        assertThat(storm.values().get(0)).containsEntry("strength", 0.9);
        assertThat(storm.values().get(1)).containsEntry("density", 0.82);
        assertThat(storm.values().get(2)).containsEntry("strength", 0.8);
    }

    @Test
    void aValueIsWrittenAsACueReadsIt() {
        for (SoundKind kind : SoundTable.BUILT_IN.kinds()) {
            for (SoundParameter it : kind.parameters()) {
                for (double place : new double[] {0, 0.37, 1}) {
                    double value = it.value(place);
                    assertThat(value(kind.name() + ", " + it.written(value), it.name()))
                            .as(kind.name() + " " + it.name())
                            .isEqualTo(value);
                    assertThat(it.place(value)).isBetween(place - 0.1, place + 0.1);
                }
            }
        }
    }
}
