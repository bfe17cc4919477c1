package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.zip.CRC32C;

class GroupFormTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final int LENGTH = 1_200;

    private final Atelier atelier;

    GroupFormTest() throws StudioFault {
        atelier = new Atelier();
    }

    @AfterEach
    void close() {
        atelier.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, 6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aGroupLooksLikeItsForm(long seed) throws StudioFault {
        SplittableRandom random = new SplittableRandom(seed);
        List<Layer> scene = scene(random);
        for (int i = 0; i < 5; i++) {
            SegmentPicture group = group(60 * random.nextInt(LENGTH / 60), 60, scene);
            SegmentPicture form = GroupForm.of(group);
            for (int frame : new int[] {0, 1 + random.nextInt(58), 59}) {
                assertThat(look(form, frame))
                        .as("frame %d of %s", frame, group)
                        .isEqualTo(look(group, frame));
            }
        }
    }

    @Test
    void aPlaceComesAgainAfterItsLoop() throws StudioFault {
        List<Layer> scene = List.of(place("sea", 0, LENGTH, 0));
        assertThat(form(480, scene)).isEqualTo(form(0, scene));
        assertThat(form(540, scene)).isEqualTo(form(60, scene)).isNotEqualTo(form(0, scene));
        assertThat(look(group(485, 60, scene), 7)).isEqualTo(look(group(5, 60, scene), 7));
    }

    @Test
    void whatHoldsStillIsTheSameEverywhere() {
        List<Layer> scene =
                List.of(
                        place("parchment", 0, LENGTH, 0),
                        new Layer.TitleLayer(0, 600, "A", "b"),
                        new Layer.FadeLayer(0, 12, true));
        assertThat(form(120, scene)).isEqualTo(form(360, scene));
        assertThat(form(660, scene)).isEqualTo(form(720, scene));
        assertThat(form(0, scene)).isNotEqualTo(form(60, scene));
        assertThat(form(540, scene)).isNotEqualTo(form(360, scene));
    }

    @Test
    void aPlaceThatIsHeldIsOneGroupAndLooksAsAtItsFirstMoment() throws StudioFault {
        Backdrop.Procedural sea = new Backdrop.Procedural("sea", "dusk", 3);
        List<Layer> held = List.of(new Layer.BackdropLayer(0, LENGTH, sea.stilled()));
        List<Layer> moving = List.of(new Layer.BackdropLayer(0, LENGTH, sea));
        assertThat(form(180, held)).isEqualTo(form(0, held)).isNotEqualTo(form(0, moving));
        assertThat(look(group(180, 60, held), 31)).isEqualTo(look(group(0, 60, moving), 0));
        assertThat(look(group(180, 60, moving), 31)).isNotEqualTo(look(group(0, 60, moving), 0));
    }

    @Test
    void whereSomethingStandsInItsSceneDoesNotMatter() {
        List<Layer> early =
                List.of(
                        place("hills", 0, 480, 0),
                        new Layer.LowerThirdLayer(70, 170, "TOM", 1),
                        new Layer.CaptionLayer(60, 90, List.of("Hear")));
        List<Layer> late =
                List.of(
                        place("sea", 0, 500, 0),
                        place("hills", 480, LENGTH, 20),
                        new Layer.LowerThirdLayer(550, 650, "TOM", 1),
                        new Layer.CaptionLayer(520, 570, List.of("Hear")));
        assertThat(form(540, late)).isEqualTo(form(60, early));
    }

    @Test
    void whatIsHiddenDoesNotCount() {
        List<Layer> scene = List.of(place("sea", 0, 600, 0), place("hills", 0, LENGTH, 0));
        assertThat(form(120, scene)).isEqualTo(form(120, scene.subList(1, 2)));
    }

    @Test
    void aFilmIsTheSameWhereItsPicturesAre() {
        List<Layer> whole = List.of(new Layer.BackdropLayer(0, 600, new Backdrop.Film("aa", 0)));
        List<Layer> later = List.of(new Layer.BackdropLayer(300, 900, new Backdrop.Film("aa", 60)));
        assertThat(form(360, later)).isEqualTo(form(120, whole));
        assertThat(form(420, later)).isNotEqualTo(form(120, whole));
    }

    @Test
    void aCameraThatGoesToAndFroComesAgain() {
        List<Layer> scene =
                List.of(new Layer.BackdropLayer(0, 6_000, new Backdrop.Still("aa", "push in")));
        assertThat(form(2_040, scene)).isEqualTo(form(0, scene));
        assertThat(form(60, scene)).isNotEqualTo(form(0, scene));
        List<Layer> swaying =
                List.of(new Layer.BackdropLayer(0, 6_000, new Backdrop.Still("aa", "sway")));
        assertThat(form(960, swaying)).isEqualTo(form(0, swaying));
    }

    @Test
    void aShortGroupBeginsALongOneWhereNothingComesOrGoes() {
        List<Layer> still = List.of(place("sea", 0, LENGTH, 0));
        SegmentPicture brief = GroupForm.of(group(480, 20, still));
        assertThat(GroupForm.lengthened(brief, 60)).contains(form(0, still));
        List<Layer> fading = List.of(place("sea", 0, 500, 0), new Layer.FadeLayer(488, 500, false));
        assertThat(GroupForm.lengthened(GroupForm.of(group(480, 20, fading)), 60)).isEmpty();
    }

    private static List<Layer> scene(SplittableRandom random) {
        String[] kinds = {"hills", "parchment", "rain", "stars", "fire", "city"};
        List<Layer> layers = new ArrayList<>();
        for (int from = 0; from < LENGTH; from += 60 * (1 + random.nextInt(8))) {
            boolean cut = from == 0 || random.nextBoolean();
            layers.add(place(kinds[random.nextInt(kinds.length)], from, LENGTH, cut ? 0 : 20));
        }
        layers.add(new Layer.TitleLayer(0, 60 + random.nextInt(400), "The Lighthouse", "A play"));
        for (int from = 0; from < LENGTH; from += 130) {
            long start = from + random.nextInt(60);
            layers.add(new Layer.LowerThirdLayer(start, start + 40 + random.nextInt(90), "TOM", 5));
        }
        for (int from = 0; from < LENGTH; from += 80) {
            long start = from + random.nextInt(40);
            layers.add(new Layer.CaptionLayer(start, start + 30, List.of("Hear me " + from)));
        }
        layers.add(new Layer.FadeLayer(0, 12, true));
        layers.add(new Layer.FadeLayer(LENGTH - 12, LENGTH, false));
        return layers;
    }

    private static Layer.BackdropLayer place(String kind, long from, long to, int dissolve) {
        return new Layer.BackdropLayer(
                from, to, dissolve, new Backdrop.Procedural(kind, "dusk", 3));
    }

    private static SegmentPicture form(long first, List<Layer> scene) {
        return GroupForm.of(group(first, 60, scene));
    }

    private static SegmentPicture group(long first, int frames, List<Layer> scene) {
        return new SegmentPicture(WIDTH, HEIGHT, FrameRate.FPS_30, first, frames, List.of())
                .showing(scene);
    }

    /// Places are painted once for all pictures of a test.
    private long look(SegmentPicture picture, int frame) throws StudioFault {
        try (Arena arena = Arena.ofConfined();
                SegmentPainter painter = new SegmentPainter(picture, MediaLookup.none(), atelier)) {
            Pixels pixels = Pixels.allocate(arena, WIDTH, HEIGHT);
            painter.paint(frame, pixels);
            CRC32C crc = new CRC32C();
            crc.update(pixels.bgra().asByteBuffer());
            return crc.getValue();
        }
    }
}
