package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Treatment;

import java.util.List;
import java.util.Map;

class SceneKeyTest {
    private static final TimeRange RANGE = range(2, 6);

    private static TimeRange range(long start, long end) {
        return TimeRange.between(MediaTime.ofSeconds(start), MediaTime.ofSeconds(end));
    }

    private static SceneLayout scene(List<Slice> slices, Placed.PlacedUser... own) {
        ElementId id = new ElementId("rain");
        Cue.SoundCue cue = new Cue.SoundCue(id, 7, "rain", List.of(), MediaTime.ZERO);
        return new SceneLayout(
                        new Scene(new ElementId("s"), 0, "", List.of()),
                        "",
                        MediaTime.ofSeconds(10),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Placed.PlacedSound(
                                        cue, RANGE, true, slices, MediaTime.ofSeconds(4))),
                        List.of())
                .withUserClips(List.of(own));
    }

    private static SceneKey key(SceneLayout layout) {
        return key(layout, "/birds.wav");
    }

    private static SceneKey key(SceneLayout layout, String file) {
        BinItem item =
                new BinItem(
                        "ab",
                        "Birds",
                        file,
                        BinItem.Kind.AUDIO,
                        "",
                        List.of(),
                        MediaTime.ofSeconds(4),
                        0,
                        0,
                        "",
                        2,
                        1000);
        return SceneKey.of(layout, Map.of(), DuckingSettings.USUAL, Map.of("ab", item));
    }

    private static Placed.PlacedUser own(UserTrack.Kind kind, Treatment treatment) {
        UserClip clip =
                new UserClip(
                        "c",
                        "t",
                        "Birds",
                        new ClipSource.OfMedia("ab"),
                        Anchor.ofProgramme(MediaTime.ZERO),
                        MediaTime.ZERO,
                        MediaTime.ofSeconds(4),
                        treatment,
                        "",
                        "");
        Slice slice = new Slice(range(0, 4), MediaTime.ZERO, treatment);
        return new Placed.PlacedUser(clip, 0, kind, slice);
    }

    @Test
    void aCutAloneIsTheSameMix() {
        SceneLayout cut =
                scene(
                        List.of(
                                Slice.whole(range(2, 3)),
                                new Slice(range(3, 6), MediaTime.ofSeconds(1), Treatment.NONE)));
        assertThat(key(cut)).isEqualTo(key(scene(List.of(Slice.whole(RANGE)))));
    }

    @Test
    void whatWasMovedTrimmedOrTreatedIsAnother() {
        SceneKey untouched = key(scene(List.of(Slice.whole(RANGE))));
        Treatment quiet = Treatment.NONE.withCurve(Property.VOLUME, Curve.constant(-3));
        assertThat(key(scene(List.of()))).isNotEqualTo(untouched);
        assertThat(key(scene(List.of(Slice.whole(range(2, 5)))))).isNotEqualTo(untouched);
        assertThat(key(scene(List.of(Slice.whole(range(3, 7)))))).isNotEqualTo(untouched);
        assertThat(key(scene(List.of(new Slice(RANGE, MediaTime.ZERO, quiet)))))
                .isNotEqualTo(untouched);
    }

    @Test
    void soundsOfTheUserCountAndTheirPicturesDoNot() {
        List<Slice> rain = List.of(Slice.whole(RANGE));
        SceneKey without = key(scene(rain));
        Treatment larger = Treatment.NONE.withCurve(Property.SCALE, Curve.constant(2));
        Treatment left = Treatment.NONE.withCurve(Property.PAN, Curve.constant(-1));
        SceneKey with = key(scene(rain, own(UserTrack.Kind.AUDIO, Treatment.NONE)));
        assertThat(key(scene(rain, own(UserTrack.Kind.VIDEO, Treatment.NONE)))).isEqualTo(without);
        assertThat(with).isNotEqualTo(without);
        assertThat(key(scene(rain, own(UserTrack.Kind.AUDIO, larger)))).isEqualTo(with);
        assertThat(key(scene(rain, own(UserTrack.Kind.AUDIO, left)))).isNotEqualTo(with);
    }

    @Test
    void aFileThatWasFoundAgainIsMixedAgain() {
        SceneLayout layout = scene(List.of(), own(UserTrack.Kind.AUDIO, Treatment.NONE));
        assertThat(key(layout, "/elsewhere.wav")).isNotEqualTo(key(layout));
    }
}
