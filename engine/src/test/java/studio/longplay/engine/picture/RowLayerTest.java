package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.picture.row.Entrance;
import studio.longplay.engine.picture.row.Showing;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// What of a treated row is kept with a segment, and thus is part of its address.
class RowLayerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Backdrop SEA = new Backdrop.Procedural("sea", "dusk", 7);
    private static final Backdrop PHOTO = new Backdrop.Still("ab", "pan left");

    @Test
    void jsonRoundTripIsIdentical() {
        Treatment treated =
                Treatment.NONE
                        .withFades(frames(10), frames(12))
                        .withSpeed(Speed.ofPercent(130))
                        .withCurve(Property.SCALE, curve(0, 1, 100, 1.5));
        Layer row =
                Sights.row(
                        new Shot(new Subject.Filling(SEA), Sights.showing(0, 120, treated)),
                        shot(new Subject.FittedStill("ab")),
                        shot(new Subject.FittedFilm("cd", 1440, 1080)),
                        shot(new Subject.Words("One", "")),
                        shot(new Subject.Plain(0x336699)),
                        shot(new Subject.TitleCard("T", "A", 0, 90)),
                        shot(new Subject.ChapterCard("C", 2, 0, 90)),
                        shot(new Subject.Missing("gone.mp4")));
        SegmentPicture picture = Sights.segment(640, 360, 0, 100, row);
        String json = JSON.writeValueAsString(picture);
        SegmentPicture read = JSON.readValue(json, SegmentPicture.class);
        assertThat(read).isEqualTo(picture);
        assertThat(JSON.writeValueAsString(read)).isEqualTo(json);
        assertThat(json).contains("\"type\":\"row\"").contains("\"type\":\"fitted-film\"");
        assertThat(picture.media()).containsExactly("ab", "cd");
    }

    @Test
    void whereNothingWasDoneARowIsTheBackdropsItWas() {
        Layer row =
                Sights.row(
                        plain(SEA, 0, 120),
                        Sights.entering(plain(PHOTO, 100, 900), dissolve(100, 120)),
                        new Shot(
                                new Subject.Filling(SEA),
                                Sights.showing(
                                        900,
                                        1200,
                                        Treatment.NONE.withFades(frames(9), MediaTime.ZERO))));
        List<Layer> backdrops =
                List.of(
                        new Layer.BackdropLayer(0, 120, 0, SEA),
                        new Layer.BackdropLayer(100, 900, 20, PHOTO));
        for (int first : new int[] {0, 90, 110, 130, 600}) {
            assertThat(layers(first, 100, row)).isEqualTo(layers(first, 100, backdrops));
        }
        assertThat(layers(880, 100, row).getFirst()).isInstanceOf(Layer.RowLayer.class);
    }

    @Test
    void aSegmentKnowsNothingOfKeysFadesAndShotsElsewhere() {
        Curve early = curve(0, 1, 30, 1.2);
        Curve later = early.with(key(500, 3)).with(key(700, 1));
        Layer before = treated(Treatment.NONE.withCurve(Property.SCALE, early), 900);
        Treatment changed =
                Treatment.NONE
                        .withFades(MediaTime.ZERO, frames(30))
                        .withCurve(Property.SCALE, later);
        assertThat(layers(0, 25, treated(Treatment.NONE, 900))).isNotEqualTo(layers(0, 25, before));
        assertThat(withoutDetail(layers(0, 25, treated(changed, 1000))))
                .isEqualTo(withoutDetail(layers(0, 25, before)));
    }

    @Test
    void aValueThatStaysIsTheSameWhereverItsKeysStand() {
        Curve early = curve(0, 1, 30, 0.5);
        Curve other = early.with(new Key(frames(10), 0.7, Ease.OUT));
        Layer one = treated(Treatment.NONE.withCurve(Property.OPACITY, early), 900);
        Layer two = treated(Treatment.NONE.withCurve(Property.OPACITY, other), 900);
        assertThat(layers(40, 50, two)).isEqualTo(layers(40, 50, one));
        assertThat(layers(0, 50, two)).isNotEqualTo(layers(0, 50, one));
    }

    @Test
    void aTransitionThatIsOverIsForgotten() {
        Shot turned =
                new Shot(
                        new Subject.Filling(PHOTO),
                        Sights.showing(
                                100,
                                900,
                                Treatment.NONE.withCurve(Property.ROTATION, Curve.constant(3))));
        Layer one = Sights.row(plain(SEA, 0, 120), Sights.entering(turned, dissolve(90, 120)));
        Layer two = Sights.row(plain(SEA, 0, 140), Sights.entering(turned, dissolve(80, 140)));
        assertThat(layers(140, 50, two)).isEqualTo(layers(140, 50, one));
        assertThat(layers(110, 50, two)).isNotEqualTo(layers(110, 50, one));
    }

    private static List<Layer> layers(int first, int count, Layer... layers) {
        return Sights.segment(640, 360, first, count, layers).layers();
    }

    private static List<Layer> layers(int first, int count, List<Layer> layers) {
        return layers(first, count, layers.toArray(Layer[]::new));
    }

    private static List<List<?>> withoutDetail(List<Layer> layers) {
        return layers.stream()
                .map(Layer.RowLayer.class::cast)
                .flatMap(row -> row.shots().stream())
                .<List<?>>map(shot ->
                        List.of(
                                shot.showing().fromFrame(),
                                shot.showing().toFrame(),
                                shot.showing().clock(),
                                shot.showing().courses(),
                                shot.showing().fades()))
                .toList();
    }

    private static Layer treated(Treatment treatment, long to) {
        return Sights.row(new Shot(new Subject.Filling(PHOTO), Sights.showing(0, to, treatment)));
    }

    private static Shot plain(Backdrop backdrop, long from, long to) {
        return new Shot(new Subject.Filling(backdrop), Showing.plain(from, to));
    }

    private static Shot shot(Subject subject) {
        return new Shot(subject, Showing.plain(0, 120));
    }

    private static Entrance dissolve(long from, long to) {
        return new Entrance(Crossing.Kind.DISSOLVE, Crossing.Direction.LEFT, from, to);
    }

    private static Curve curve(int from, double first, int to, double second) {
        return new Curve(List.of(key(from, first), key(to, second)));
    }

    private static Key key(int frame, double value) {
        return new Key(frames(frame), value, Ease.LINEAR);
    }

    private static MediaTime frames(int count) {
        return MediaTime.ofFrames(count, Sights.RATE);
    }
}
