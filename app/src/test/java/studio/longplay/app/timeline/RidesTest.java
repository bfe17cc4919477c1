package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.AutomationLane.Parameter;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Ease;

import java.util.List;
import java.util.Objects;

class RidesTest {
    private static final Rides.Ride RIDE =
            new Rides.Ride(
                    List.of(
                            new Rides.Ride.Key(100, 0, Ease.LINEAR),
                            new Rides.Ride.Key(200, -10, Ease.HOLD),
                            new Rides.Ride.Key(300, -4, Ease.LINEAR)));

    private static double at(long ticks) {
        return RIDE.at(RIDE.keyBefore(ticks), ticks);
    }

    @Test
    void theLevelStaysBeforeTheFirstKeyAndAfterTheLast() {
        assertThat(at(0)).isZero();
        assertThat(at(1000)).isEqualTo(-4);
    }

    @Test
    void betweenKeysTheLevelGoesAsTheKeySays() {
        assertThat(at(150)).isCloseTo(-5, within(1e-9));
        assertThat(at(299)).isEqualTo(-10);
        assertThat(at(300)).isEqualTo(-4);
    }

    private static AutomationLane lane(Parameter parameter, double from, double to) {
        return new AutomationLane(
                parameter,
                List.of(
                        new AutomationKey(Anchor.ofProgramme(MediaTime.ZERO), from, Ease.LINEAR),
                        new AutomationKey(
                                Anchor.ofProgramme(MediaTime.ofSeconds(60)), to, Ease.LINEAR)));
    }

    @Test
    void everyStripThatMovesIsDrawnOnItsClipsByItsLevelOrElseWhatMoves() {
        Strip ducks = Strip.PLAIN.withLane(lane(Parameter.GAIN, 0, -9));
        Strip wanders =
                Strip.PLAIN
                        .withLane(lane(Parameter.PAN, -1, 1))
                        .withLane(lane(Parameter.REVERB_SEND, -40, 0));
        PreviewState laid = States.of(States.PLAY).state();
        Tracks tracks =
                Tracks.of(
                        laid.withProject(
                                laid.project()
                                        .withMix(
                                                MixSettings.USUAL
                                                        .withStrip(
                                                                new StripRef.OfSpeaker("TAM"),
                                                                wanders)
                                                        .withStrip(
                                                                new StripRef.OfBus(
                                                                        StemName.ENSEMBLE),
                                                                ducks))));
        Rides rides = tracks.rides();
        Track lines = tracks.track(TrackKind.DIALOGUE).orElseThrow();
        for (Clip line : lines.clips()) {
            boolean his = line.speaker().orElseThrow().key().equals("TAM");
            assertThat(rides.source(lines, line) != null).isEqualTo(his);
        }
        Rides.Moving his = rides.moving(new StripRef.OfSpeaker("TAM")).orElseThrow();
        assertThat(his.parameter()).isEqualTo(Parameter.PAN);
        assertThat(his.ride().keys()).extracting(Rides.Ride.Key::value).containsExactly(-1.0, 1.0);
        assertThat(rides.bus(Stem.DIALOGUE)).isNull();
        assertThat(Objects.requireNonNull(rides.bus(Stem.ENSEMBLE)).parameter())
                .isEqualTo(Parameter.GAIN);
    }

    @Test
    void whatTheScriptsCuesAskForIsDrawnAsItsRowMoves() {
        Strip ducks = Strip.PLAIN.withLane(lane(Parameter.GAIN, 0, -9));
        PreviewState laid = States.of(States.PLAY).state();
        StripRef beds = new StripRef.OfRow(StripRef.Row.BEDS);
        MixSettings mix = MixSettings.USUAL.withStrip(beds, ducks);
        Tracks tracks = Tracks.of(laid.withProject(laid.project().withMix(mix)));
        Track music = tracks.track(TrackKind.MUSIC).orElseThrow();
        assertThat(tracks.rides().row(music.clips().getFirst()))
                .contains(new StripRef.OfRow(StripRef.Row.MUSIC));
        assertThat(tracks.rides().source(music, music.clips().getFirst())).isNull();
        List<Clip> effects =
                tracks.tracks().stream()
                        .filter(track -> track.kind() == TrackKind.EFFECTS)
                        .flatMap(track -> track.clips().stream())
                        .toList();
        Track row = tracks.track(TrackKind.EFFECTS).orElseThrow();
        assertThat(effects).hasSize(3);
        for (Clip effect : effects) {
            boolean goesOn = !effect.label().contains("thunder");
            assertThat(tracks.rides().source(row, effect) != null).isEqualTo(goesOn);
        }
    }
}
