package studio.longplay.engine.project.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Ease;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class DeskTest {
    private static final StripRef ANNA = new StripRef.OfSpeaker("ANNA");

    private static AutomationLane lane(double value) {
        Anchor at = Anchor.ofProgramme(MediaTime.ofSeconds(1));
        return new AutomationLane(
                AutomationLane.Parameter.PAN, List.of(new AutomationKey(at, value, Ease.LINEAR)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"speaker:LADY MACBETH", "track:t:1", "row:beds", "bus:ensemble", "master"})
    void aStripIsFoundByItsText(String text) {
        assertThat(StripRef.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "speaker:", "bus:brass", "row:", "row:choir", "Master", "ANNA"})
    void noStripHasAnotherText(String text) {
        assertThatThrownBy(() -> StripRef.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeskWhoseStripsArePlainIsPlain() {
        Desk desk = Desk.PLAIN.with(ANNA, Strip.PLAIN.withGainDb(-3)).with(ANNA, Strip.PLAIN);
        assertThat(desk).isEqualTo(Desk.PLAIN);
    }

    @Test
    void theMasterHasNoLanesSendsAndMute() {
        StripRef master = new StripRef.Master();
        Strip odd = Strip.PLAIN.withLane(lane(0)).withReverbSendDb(-6).withMuted(true);
        assertThat(Desk.PLAIN.with(master, odd.withGainDb(-1)).strip(master))
                .isEqualTo(Strip.PLAIN.withGainDb(-1));
    }

    @Test
    void theFaderOfABusIsItsStemsGain() {
        StripRef bus = new StripRef.OfBus(StemName.MUSIC);
        MixSettings mix = MixSettings.USUAL.withStrip(bus, Strip.PLAIN.withGainDb(-4).withPan(0.5));
        assertThat(mix.gainDb(StemName.MUSIC)).isEqualTo(-4);
        assertThat(mix.desk().strip(bus).gainDb()).isZero();
        assertThat(mix.strip(bus)).isEqualTo(Strip.PLAIN.withGainDb(-4).withPan(0.5));
        assertThat(mix.withGainDb(StemName.MUSIC, -1).strip(bus).gainDb()).isEqualTo(-1);
    }

    @Test
    void aStripHasOneLaneForAParameter() {
        assertThat(Strip.PLAIN.withLane(lane(0.5)).withLane(lane(-0.5)).lanes())
                .containsExactly(lane(-0.5));
        assertThatThrownBy(() -> Strip.PLAIN.withLanes(List.of(lane(0), lane(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lane(2)).isInstanceOf(IllegalArgumentException.class);
        AutomationLane empty = new AutomationLane(AutomationLane.Parameter.PAN, List.of());
        assertThat(Strip.PLAIN.withLane(lane(0)).withLane(empty)).isEqualTo(Strip.PLAIN);
    }

    @Test
    void knobsOfWhatIsOffAreNotHeard() {
        Strip strip =
                Strip.PLAIN
                        .withSoloSafe(true)
                        .withGate(new Gate(-40, 0, 5, 5, 50))
                        .withDeEsser(new DeEsser(5000, -20, 0))
                        .withCompressor(new Compressor(-20, 1, 0, 1, 50, 0))
                        .withEqualizer(Equalizer.of(Band.peak(500, 0, 2)));
        assertThat(strip.isTransparent()).isTrue();
        assertThat(strip.sounding()).isEqualTo(Strip.PLAIN);
    }

    @Test
    void onlySourcesAreRoutedAndSilentRoutesAreNone() {
        Routing routing =
                Routing.USUAL.with(
                        ANNA, Optional.of(Map.of(StemName.MUSIC, -96.0, StemName.EFFECTS, 0.0)));
        assertThat(routing.row(ANNA)).contains(Map.of(StemName.EFFECTS, 0.0));
        assertThat(routing.with(ANNA, Optional.empty())).isEqualTo(Routing.USUAL);
        assertThatThrownBy(() ->
                        new Routing(
                                Map.of(
                                        new StripRef.OfBus(StemName.MUSIC),
                                        Map.of(StemName.EFFECTS, 0.0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<StripPreset> presets() {
        return StripPresets.all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aPresetLeavesWhatIsTheUsersOwn(StripPreset preset) {
        Strip before = Strip.PLAIN.withGainDb(-7).withPan(0.3).withMuted(true).withLane(lane(0.1));
        Strip after = preset.on(before);
        assertThat(after.gainDb()).isEqualTo(-7);
        assertThat(after.pan()).isEqualTo(0.3);
        assertThat(after.muted()).isTrue();
        assertThat(after.lanes()).isEqualTo(before.lanes());
        assertThat(after.compressor()).isEqualTo(preset.strip().compressor());
        assertThat(StripPresets.find(preset.key())).contains(preset);
    }

    @Test
    void presetsHaveNamesOfTheirOwn() {
        assertThat(presets()).extracting(StripPreset::key).doesNotHaveDuplicates();
        assertThat(presets()).extracting(StripPreset::strip).doesNotHaveDuplicates();
        assertThat(presets()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void figuresNoDeskHasAreRefused() {
        assertThatThrownBy(() -> Strip.PLAIN.withGainDb(25))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-96");
        assertThatThrownBy(() -> Strip.PLAIN.withPan(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Room(0, 0, 5000, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DuckingSettings(61, 0, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Band.peak(10, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
